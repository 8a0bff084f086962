/** Benchmarks: what is made of figures, and that the pages on performance hold them and nothing else. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Figure, figureToText, verdictOn } from '../../scripts/bench/figure.ts';
import { blocksOf, tableOf } from '../../scripts/bench/figure-blocks.ts';
import { type GroupResult, readResult, writeResult } from '../../scripts/bench/group-result.ts';
import { groups } from '../../scripts/bench/groups.ts';
import { performancePage } from '../../scripts/bench/performance-page.ts';
import { runProgram } from '../../scripts/bench/run-program.ts';
import { ratiosOf, timeInTurn } from '../../scripts/bench/time-in-turn.ts';
import { composeDocs, writeDocs } from '../../scripts/bench/write-docs.ts';
import { readXml } from '../../src/checks/xml.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const unit = 'times the bare one';
const limit = { of: 'median', most: 1.35 } as const;

const result: GroupResult = {
  day: '2026-11-22',
  machine: {
    processor: 'A processor',
    cores: 2,
    memory: 24,
    heap: 4000,
    system: 'Linux 6',
    node: '24.0.0',
  },
  papers: 20,
  jobs: 2,
  versions: [{ program: 'Hugo', version: '0.165.0' }],
  missing: [{ missing: 'Astro', toGet: 'npm run peers' }],
  figures: [
    { name: 'Ours', unit, values: [1.1, 1.4, 1.2], limit },
    { name: 'Theirs', unit, values: [3.456] },
  ],
};

test('ways are timed in turn, as often as they should be, and compared round by round', async () => {
  const order: string[] = [];
  const way = (name: string) => async () => order.push(name);
  const times = await timeInTurn([way('a'), way('b')], 3);
  assert.equal(order, ['a', 'b', 'a', 'b', 'a', 'b']);
  assert.equal(
    times.map(({ length }) => length),
    [3, 3],
  );
  assert.equal(ratiosOf([2, 9], [4, 3]), [0.5, 3]);
});

test('a figure is its median, with the least and the most', () => {
  const text = '1.2 (1.1 to 1.4) times the bare one, 3 values; at most 1.35: kept';
  const [ours] = result.figures;
  assert.is(ours && figureToText(ours), `Ours: ${text}`);
  const even: Figure = { name: 'Even', unit: 's', papers: 1000, values: [4, 1, 2, 3] };
  assert.is(figureToText(even), 'Even, 1,000 papers: 2.5 (1 to 4) s, 4 values');
});

test('a promise about times is one about their median, and about sizes one about each', () => {
  const values = [1.1, 1.4, 1.2];
  assert.is(verdictOn({ name: '', unit, values, limit }), 'at most 1.35: kept');
  const each = { of: 'each', most: 1.35 } as const;
  assert.is(verdictOn({ name: '', unit, values, limit: each }), 'at most 1.35: NOT kept');
  const least = { of: 'median', least: 1.2 } as const;
  assert.is(verdictOn({ name: '', unit, values, limit: least }), 'at least 1.2: kept');
  assert.is(verdictOn({ name: '', unit, values }), undefined);
});

test('what is measured at several sizes has a column for each', () => {
  const at = (name: string, papers: number, values: number[]): Figure => ({
    ...{ name, unit: 's', papers, values },
    ...(papers === 1000 && name === 'Ours' && { limit }),
  });
  const [block] = blocksOf([
    at('Ours', 1000, [1, 2, 3]),
    at('Ours', 10, [0.5]),
    at('Hugo', 10, [0.25]),
  ]);
  assert.is(
    block && tableOf(block),
    [
      '| Median (least to most), s | 10 papers | 1,000 papers |',
      '| --- | --: | --: |',
      '| Ours | 0.5 | 2 (1 to 3) |',
      '| Hugo | 0.25 |  |',
      '',
      'Rounds: 1 at 10, 3 at 1,000.',
      '',
      '- Promised of Ours at 1,000 papers: at most 1.35: NOT kept.',
    ].join('\n'),
  );
});

test('results are read as they were written, and what is none is said by its file', async () => {
  await using folder = await temporaryFolder();
  assert.is(await readResult(folder.path, 'site'), undefined);
  await writeResult(folder.path, 'site', result);
  assert.equal(await readResult(folder.path, 'site'), result);
  await folder.write({ 'site.json': '{}' });
  try {
    await readResult(folder.path, 'site');
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /site\.json holds no figures\. Delete it, or run/);
  }
});

test('a group has its words, its figures as picture and table, what is missing, and the machine', () => {
  const [group] = groups;
  if (!group) throw new Error('There is no group of benchmarks.');
  const [page, picture] = performancePage([{ group, result }]);
  const text = page?.text ?? '';
  for (const part of [
    `| ${group.title} | Ours | 1.2 ${unit} | at most 1.35: kept |`,
    `## ${group.title}\n\n${group.about}`,
    `![Bars, ${unit}: Ours 1.2, Theirs 3.46. The table below has all numbers.](${picture?.path})`,
    '| Ours | 1.2 (1.1 to 1.4) | 3 | at most 1.35: kept |\n| Theirs | 3.46 | 1 |  |',
    'Not measured: Astro, which is not here. To get it: `npm run peers`.',
    'A processor, 2 cores, 24 GiB, Linux 6, Node 24.0.0, Hugo 0.165.0.*',
  ]) {
    assert.ok(text.includes(part), `${part} is not in:\n${text}`);
  }
  const svg = readXml(picture?.text ?? '');
  assert.is(svg.name, 'svg');
  const [first, second] = svg.children;
  assert.equal([first?.name, second?.name], ['title', 'desc']);
});

test('the pages on performance are what the measured figures give', async () => {
  const composed = await composeDocs('docs', groups);
  for (const { path, text } of composed) {
    const written = await readFile(join('docs', path), 'utf8');
    assert.is(written, text, `${path} is another. Run npm run bench -- doc.`);
  }
  const pictures = composed.map(({ path }) => path).filter((path) => path.endsWith('.svg'));
  const figures = groups.map(({ name }) => `performance/${name}.json`);
  for (const name of await readdir('docs/performance')) {
    const isMade = [...pictures, ...figures].includes(`performance/${name}`);
    assert.ok(isMade, `docs/performance/${name} is of no group. Delete it.`);
  }
});

test('pictures of what is no longer measured go, unless the page cannot be made anew', async () => {
  await using folder = await temporaryFolder({
    'performance/site.json': '{}',
    'performance/old.svg': '<svg/>',
  });
  const results = join(folder.path, 'performance');
  await writeDocs(folder.path, groups).then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, /site\.json holds no figures/),
  );
  assert.equal((await readdir(results)).toSorted(), ['old.svg', 'site.json']);
  await writeResult(results, 'site', result);
  await writeDocs(folder.path, groups);
  assert.equal((await readdir(results)).toSorted(), ['site-1.svg', 'site.json']);
});

test('a program that fails is said with its last words', async () => {
  const { output } = await runProgram({ command: process.execPath, operands: ['-p', '6 * 7'] });
  assert.is(output, '42\n');
  try {
    await runProgram({ command: process.execPath, operands: ['-e', 'throw new Error("No.")'] });
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /ended with code 1: .*Error: No\./s);
  }
});

test.run();
