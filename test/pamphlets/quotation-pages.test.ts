/** The source of a quotation stands on the page on which the quotation ends, in every edition. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editions } from '../../src/model/edition.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { pageTexts } from '../support/page-texts.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';

const quotations = 60;

/** Of lengths that put the ends of quotations everywhere on a page. */
const body = Array.from({ length: quotations }, (_, index) => {
  const words = (count: number) => 'words and more '.repeat(count).trim();
  return `${words(20 + ((index * 7) % 30))}.\n\n> ${words(15 + (index % 11))}, end${index}.\n>\n> — source${index}`;
}).join('\n\n');

test('no source is alone on top of a page', async () => {
  await using small = await smallSite({
    'content/papers/quoted/index.md': paper('A paper of quotations', body),
  });
  const { problems, faults } = await makePamphlets({
    site: small.folder,
    only: ['quoted'],
    editions: editions.map(({ name }) => name),
    jobs: 2,
  });
  assert.equal([...problems, ...faults], []);
  for (const { name, suffix } of editions) {
    const file = join(small.folder, `papers/quoted/quoted${suffix}.pdf`);
    const pages = await pageTexts(await readFile(file));
    assert.ok(pages.length > 10, name);
    for (let index = 0; index < quotations; index++) {
      const [end, source] = [`end${index}.`, `source${index}`].map((word) =>
        pages.findIndex((text) => text.split(' ').includes(word)),
      );
      assert.ok(end !== undefined && end > 0, `${name}: end${index}`);
      assert.is(source, end, `${name}: source${index}`);
    }
  }
});

test.run();
