/** `npm run new`: a new paper that builds, the next statement, or a new version of a paper. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { stringify } from 'yaml';
import { startingWords } from '../src/model/starting-words.ts';
import { readData } from '../src/site/read-data.ts';
import { type ExitCode, exitCodeOf, report, runCommand } from './command.ts';
import { newStatement } from './new-statement.ts';
import { newVersion } from './new-version.ts';
import type { Options } from './options.ts';

const usage = `Say what to make:
  npm run new -- paper "The title of the paper"
  npm run new -- statement "2025/26"
  npm run new -- version SLUG`;

await runCommand({
  name: 'new',
  does: 'Makes the folder of a new paper or of the next statement; or keeps a paper for a new version of it.',
  operands: 'paper "Title" | statement "2025/26" | version SLUG',
  options: ['content', 'data', 'date', 'format'],
  run: async (options, [kind, name, ...others]) => {
    if (!name || others.length > 0) throw new Error(usage);
    const dated = { ...options, today: options.date ?? options.today };
    if (kind === 'paper') return await makePaper(dated, name);
    if (kind === 'statement') return await newStatement(dated, name);
    if (kind === 'version') return await newVersion(dated, name);
    throw new Error(usage);
  },
});

async function makePaper(options: Options, title: string): Promise<ExitCode> {
  const { content, data, format, today } = options;
  const { topics, problems } = readData(data);
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
}

function newPaper(title: string, topic: string, listed: string): string {
  const frontMatter = stringify({
    title,
    kind: 'paper',
    summary: startingWords.paperSummary,
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

${startingWords.text}

## Questions to discuss

::: questions

1. ${startingWords.question}

:::
`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
