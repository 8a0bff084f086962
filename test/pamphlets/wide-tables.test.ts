/** A table with more columns than an edition has room for is a list of its rows there, and a table elsewhere. */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { pdfWords } from '../support/pdf-words.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { structureText } from '../support/structure-text.ts';

const body = `## Tables

See [the first table](#table-1), or [a place in it](#place).

Table: What two schools counted[^n]

| | Pupils[^n] | *Days* open | Trees in the [yard](https://example.org/) | Said |
|---|--:|--:|--:|---|
| **Oak** | 120 | 190 | | \`x^2\`{formula="x squared"} |
| Elm[^n] | 240 | | 4 | [gair arall]{lang=cy} and [more]{#place} |
| | 1 | 2 | 3 | geiriau {lang=cy} |

| Name | Of each | Of both | Of none |
|---|---|---|---|
| Ann | 8 | 9 | 10 |

Table: Two schools again

| | Autumn | Spring | Summer |
|---|---|---|---|
| Oak | 5 | | 7 |

| Three | Columns | Stay |
|---|---|---|
| a | b | c |

[^n]: A note.
`;

const pamphlet = (suffix: string) => `papers/wide/wide${suffix}.pdf`;

let small: SmallSite;

test.before(async () => {
  small = await smallSite({ 'content/papers/wide/index.md': paper('A paper of tables', body) });
  const { problems, faults } = await makePamphlets({
    site: small.folder,
    only: ['wide', '2024-25'],
    jobs: 1,
  });
  assert.equal([...problems, ...faults], []);
});

test.after(async () => small[Symbol.asyncDispose]());

const read = (path: string) => readFile(join(small.folder, path));
const typesOf = async (path: string) =>
  (await structureText(await read(path))).split('\n').map((line) => line.trim().split(' ')[0]);
const count = (types: readonly unknown[], type: string) =>
  types.filter((one) => one === type).length;

test('in large print, rows are items with their names and labelled values', async () => {
  const tree = await structureText(await read(pamphlet('-large-print')));
  const start = tree.indexOf('Caption "Two');
  const [, indent = ''] = /( *)$/.exec(tree.slice(0, start)) ?? [];
  const end = tree.indexOf('Table', start);
  const lines = tree.slice(start, end).trimEnd().replaceAll(`\n${indent}`, '\n');
  assert.fixture(
    lines,
    `Caption "Two schools again"
L ListNumbering=/None
  LI
    LBody
      P "Oak"
      L ListNumbering=/None
        LI
          Lbl "Autumn"
          LBody "5"
        LI
          Lbl "Spring"
          LBody
        LI
          Lbl "Summer"
          LBody "7"`,
  );
});

test('tables of three columns stay, and so does the table to tick', async () => {
  for (const suffix of ['', '-dyslexia-friendly']) {
    assert.is(count(await typesOf(pamphlet(suffix)), 'Table'), 4, suffix);
  }
  assert.is(count(await typesOf(pamphlet('-large-print')), 'Table'), 1);
  const { manifest } = await openBuiltSite(small.folder);
  const statement = manifest.pamphlets.find(
    ({ slug, edition }) => slug === '2024-25' && edition === 'large-print',
  );
  assert.is(count(await typesOf(statement?.path ?? ''), 'Table'), 1);
});

test('every word of a cell is there once', async () => {
  const [listed, table] = await Promise.all(
    ['-large-print', ''].map(async (suffix) => {
      const words = await pdfWords(await read(pamphlet(suffix)));
      return words.slice(words.indexOf('Tables', words.indexOf('Tables') + 1));
    }),
  );
  // The names of columns stand beside each value, with the mark of a note.
  const heads = ['Pupils', '1', 'Days', 'open', 'Trees', 'in', 'the', 'yard', '[1]', 'Said'];
  assert.equal(listed?.toSorted(), [...(table ?? []), ...heads, ...heads].toSorted());
});

test('each edition says what the page says, and its type is as it promises', async () => {
  const site = await openBuiltSite(small.folder);
  const pamphlets = site.manifest.pamphlets.filter(({ slug }) => slug === 'wide');
  assert.equal(await checkPamphlets(site, pamphlets, { jobs: 1 }), []);
});

test('an edition has the same bytes whatever was laid over the page before', async () => {
  const editions = ['large-print', 'dyslexia-friendly'];
  const before = await Promise.all(editions.map((name) => read(pamphlet(`-${name}`))));
  for (const [index, edition] of editions.entries()) {
    await makePamphlets({ site: small.folder, only: ['wide'], editions: [edition], jobs: 1 });
    const alone = await read(pamphlet(`-${edition}`));
    assert.is(Buffer.compare(alone, before[index] ?? Buffer.of()), 0, edition);
  }
});

test('a table where rows should be listed is found, and the other way round', async () => {
  const site = await openBuiltSite(small.folder);
  const file = (suffix: string) => join(small.folder, pamphlet(suffix));
  await copyFile(file(''), file('-kept'));
  await copyFile(file('-large-print'), file(''));
  await copyFile(file('-kept'), file('-large-print'));
  for (const edition of ['a5', 'large-print']) {
    const swapped = site.manifest.pamphlets.filter(
      (entry) => entry.slug === 'wide' && entry.edition === edition,
    );
    const problems = await checkPamphlets(site, swapped, { jobs: 1 });
    assert.ok(
      problems.some(({ code }) => code === 'pamphlet-parity'),
      edition,
    );
  }
});

test.run();
