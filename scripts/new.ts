/** `npm run new -- paper "Title"`: a new paper that builds. `npm run new -- statement "2025/26"`: the next statement. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { stringify } from 'yaml';
import { readData } from '../src/site/read-data.ts';
import { exitCodeOf, report, runCommand } from './command.ts';
import { newStatement } from './new-statement.ts';

await runCommand({
  name: 'new',
  does: 'Makes the folder of a new paper, with all that it needs to build; or of the next statement.',
  operands: 'paper "Title" | statement "2025/26"',
  options: ['content', 'data', 'format'],
  run: async (options, [kind, title, ...others]) => {
    if (kind === 'statement' && title && others.length === 0) {
      return await newStatement(options, title);
    }
    const { content, data, format, today } = options;
    if (kind !== 'paper' || !title || others.length > 0) {
      throw new Error(
        'Say what to make: npm run new -- paper "The title of the paper"\nor: npm run new -- statement "2025/26"',
      );
    }
    const { topics, problems } = await readData(data);
    if (!topics) {
      report(problems, format);
      return exitCodeOf(problems);
    }
    const slug = slugify(title);
    if (!slug) {
      throw new Error(
        `The paper's address is made of its title, and "${title}" has no letter for it.`,
      );
    }
    const folder = join(content, 'papers', slug);
    if (await exists(folder)) throw new Error(`${folder} is there already. Choose another title.`);
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'index.md');
    await writeFile(file, newPaper(title, topics[0]?.id ?? '', today), { flag: 'wx' });
    process.stdout.write(`${file}\nWrite it, and see it with: npm run serve\n`);
    return 0;
  },
});

function newPaper(title: string, topic: string, listed: string): string {
  const frontMatter = stringify({
    title,
    kind: 'paper',
    summary: 'Say here in one or two sentences what the paper is about.',
    topics: [topic],
    listed,
  });
  return `---
${frontMatter}# Works that the text refers to by [@smith-2020]: take out the # of these lines and change them.
# references:
#   - id: smith-2020
#     title: The title of the work
#     authors: [Ann Smith]
#     issued: 2020
---

## What this paper is about

Write here.

## Questions to discuss

::: questions

1. What would you like to ask first?

:::
`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
