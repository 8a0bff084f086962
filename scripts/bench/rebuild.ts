/** What a change costs, and what none does: in an archive whose pages and pamphlets have been made before. */
import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { folderSize } from './folder-size.ts';
import type { Bench, Group } from './group.ts';
import { startLiveServer } from './live-server.ts';
import { runOurs } from './run-ours.ts';
import { runProgram } from './run-program.ts';
import { ratiosOf, timeInTurn } from './time-in-turn.ts';

export const rebuild: Group = {
  name: 'rebuild',
  title: 'Nothing changed, and one paper edited',
  about: `Each as a whole process. “Pamphlets” is \`npm run pamphlets -- --editions a5\` once every pamphlet is in the store, less
what Node takes to start and end; “first time” is the same before that. “Edited paper, whole site” is \`npm run site\`
after a sentence was added to one paper, and “its pamphlet” the pamphlets stage after that. In \`npm run serve\`, the time
runs from the moment in which the file is saved until its page, asked for every 20 ms, has the new sentence. What is kept is
told of the site with its A5 pamphlets, and of the store with what has been put into it.`,
  papers: 1000,
  measure,
};

async function* measure({ papers, rounds, jobs, material }: Bench): AsyncGenerator<Figure> {
  const { data } = material;
  const [content, output, cache] = await Promise.all(
    ['content', 'site', 'cache'].map((name) => material.freshFolder(name)),
  );
  if (!content || !output || !cache) throw new Error('There are no folders to build in.');
  await cp(await material.content(papers), content, { recursive: true });
  const env = { PRESS_CACHE: cache };
  const buildSite = () => runOurs('site', { content, data, output }, env);
  const print = () => runOurs('pamphlets', { output, jobs, editions: 'a5' }, env);
  const startNode = () => runProgram({ command: process.execPath, operands: ['-e', '0'] });

  const sites = [(await buildSite()).seconds];
  const prints = [(await print()).seconds];
  yield { name: 'Site, first time', unit: 's', values: sites };
  yield { name: 'Pamphlets, first time', unit: 's', values: prints };
  yield* await keptIn(output, 'the site', papers);
  yield* await keptIn(cache, 'the store', papers);

  const [nothing = [], start = []] = await timeInTurn([print, startNode], rounds);
  const overStart = nothing.map((seconds, round) => seconds - (start[round] ?? 0));
  yield {
    name: 'Pamphlets, nothing to print',
    unit: 's',
    values: overStart,
    limit: { of: 'median', most: 1.5 },
  };

  let edits = 0;
  const sentence = () => `This is sentence number ${++edits} of those that were added.`;
  const paper = join(content, 'papers/paper-1/index.md');
  const edit = async () => {
    const text = sentence();
    await appendFile(paper, `\n${text}\n`);
    return text;
  };
  const editedSites: number[] = [];
  const editedPrints: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await edit();
    editedSites.push((await buildSite()).seconds);
    editedPrints.push((await print()).seconds);
  }
  yield { name: 'Edited paper, whole site', unit: 's', values: editedSites };
  yield { name: 'Edited paper, its pamphlet', unit: 's', values: editedPrints };

  const saved: number[] = [];
  {
    const folder = await material.freshFolder('serve');
    await using server = await startLiveServer({ content, data, folder });
    for (let round = 0; round < rounds; round++) {
      const text = await edit();
      const start = performance.now();
      await server.shows('/papers/paper-1/', text);
      saved.push((performance.now() - start) / 1000);
    }
  }
  yield {
    name: 'Edited paper, in serve',
    unit: 's',
    values: saved,
    limit: { of: 'median', most: 3 },
  };
  const unit = 'times the first';
  const againstFirst = (values: readonly number[], first: readonly number[]) =>
    ratiosOf(
      values,
      values.map(() => first[0] ?? Number.NaN),
    );
  yield { name: 'Pamphlets, nothing to print', unit, values: againstFirst(overStart, prints) };
  yield { name: 'Edited paper, its pamphlet', unit, values: againstFirst(editedPrints, prints) };
  yield { name: 'Edited paper, whole site', unit, values: againstFirst(editedSites, sites) };
  yield { name: 'Edited paper, in serve', unit, values: againstFirst(saved, sites) };
}

async function keptIn(folder: string, name: string, papers: number): Promise<Figure[]> {
  const { files, bytes } = await folderSize(folder);
  return [
    { name: `Kept in ${name}`, unit: 'kB a paper', values: [bytes / papers / 1000] },
    { name: `Kept in ${name}`, unit: 'files a paper', values: [files / papers] },
  ];
}
