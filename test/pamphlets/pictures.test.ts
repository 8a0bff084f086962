/** A pamphlet holds the pictures of its paper as they are, and not those that small screens load. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkLinks } from '../../src/checks/links.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { png } from '../support/png.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const body = `![Noise](wide.png "With a caption")

Words beside ![more noise](wide.png) and a [![third](wide.png)](/about/) one.`;

const files = {
  'content/papers/first/index.md': paper('P', body),
  'content/papers/first/wide.png': png(1300, 200),
};

let site: SmallSite;

test.before(async () => {
  site = await smallSite(files);
  await print(site);
});

test.after(async () => site[Symbol.asyncDispose]());

async function print({ folder }: SmallSite): Promise<void> {
  const { problems, faults } = await makePamphlets({
    site: folder,
    only: ['first'],
    editions: ['a5'],
    jobs: 1,
  });
  assert.equal([...problems, ...faults], []);
}

const pamphletOf = ({ folder }: SmallSite) => readFile(join(folder, 'papers/first/first.pdf'));

test('every picture on paper has all pixels of its file, and is there once', async () => {
  const { context } = await PDFDocument.load(await pamphletOf(site));
  const sizes = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const { dict } = object;
    if (dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return [];
    return [['Width', 'Height'].map((key) => dict.lookup(PDFName.of(key), PDFNumber).asNumber())];
  });
  assert.equal(sizes, [[1300, 200]]);
});

test('the pamphlet says what the page says, whose addresses all lead somewhere', async () => {
  const built = await openBuiltSite(site.folder);
  const entries = built.manifest.pamphlets.filter(({ path }) => built.paths.has(path));
  assert.is(entries.length, 1);
  assert.equal(await checkPamphlets(built, entries, { jobs: 1 }), []);
  const pages = built.pages.filter(({ url }) => url === '/papers/first/');
  assert.equal(await checkLinks(built, pages), []);
});

test('another build makes the same bytes', async () => {
  await using other = await smallSite(files);
  await print(other);
  assert.ok((await pamphletOf(other)).equals(await pamphletOf(site)));
});

test.run();
