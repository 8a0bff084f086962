/** Every page says at its head and foot where one is, but for the cover and what is added to fill a sheet. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editions } from '../../src/model/edition.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { foldSheets } from '../support/fold-sheets.ts';
import { pageTexts } from '../support/page-texts.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const title = 'A paper that has a name';
const body = `## Where it starts\n\n${'A sentence that takes its place. '.repeat(70)}`;

let site: SmallSite;

test.before(async () => {
  site = await smallSite({ 'content/papers/bare/index.md': paper(title, body) });
  const { faults } = await makePamphlets({ site: site.folder, only: ['bare'], jobs: 1 });
  assert.equal(faults, []);
});

test.after(async () => site[Symbol.asyncDispose]());

const read = (suffix: string) => readFile(join(site.folder, `papers/bare/bare${suffix}.pdf`));

for (const suffix of [...editions.map((edition) => edition.suffix), '-press']) {
  test(`bare${suffix}.pdf: no page but the cover is bare, and none is empty`, async () => {
    const pages = await pageTexts(await read(suffix));
    assertHeaded(pages, pages.length);
    assert.ok(pages.length > 3);
  });
}

test('the blank pages of a booklet are blank', async () => {
  const { length } = await pageTexts(await read(''));
  const folded = await foldSheets(await read('-booklet'), 'short edge', 'left');
  const pages = folded.map(({ words }) => words);
  const blanks = pages.splice(length - 1, pages.length - length);
  assert.ok(blanks.length > 0, `Of ${length} pages, none is added.`);
  assert.equal(
    blanks,
    blanks.map(() => ''),
  );
  assertHeaded(pages, length);
});

/** @param pages the words of each */
function assertHeaded([cover = '', ...pages]: readonly string[], count: number): void {
  assert.match(cover, title);
  assert.is(cover.split(title).length, 2, 'The cover has its title and no running head.');
  assert.not.match(cover, /\d of \d/);
  for (const [index, words] of pages.entries()) {
    const number = `${index + 2} of ${count}`;
    assert.match(words, title);
    assert.match(words, number);
    const others = words.replace(title, '').replace(number, '').trim();
    assert.ok(others.length > 20, `Page ${index + 2} says "${others}".`);
  }
}

test.run();
