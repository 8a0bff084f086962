/** Bookmarks have the words of their headings, as a reader of the PDF sees them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { fixtureSite } from './fixture-site.ts';

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

test('a heading that wraps keeps its spaces, and its level', async () => {
  const body = `<h2 style="inline-size: 6em">After the Autumn Statement</h2>
<h3>A&nbsp;part, “quoted”<sup class="note-ref"><a href="#n">1</a></sup></h3><p id="n">Words.</p>
<div style="display: none"><h2>On screen alone</h2></div>
<h2>Gwasanaeth – الخدمة</h2>`;
  await using site = await fixtureSite({ one: body });
  const { faults } = await makePamphlets({ site: site.folder, jobs: 1 });
  assert.equal(faults, []);
  const data = new Uint8Array(await readFile(join(site.folder, 'papers/one/one.pdf')));
  const outline: readonly Bookmark[] = await (await getDocument({ data }).promise).getOutline();
  const written = (bookmarks: readonly Bookmark[]): unknown[] =>
    bookmarks.map(({ title, items }) => (items.length > 0 ? [title, ...written(items)] : title));
  const [[, ...sections] = []] = written(outline) as unknown[][];
  assert.equal(sections, [
    ['After the Autumn Statement', 'A part, “quoted”'],
    'Gwasanaeth – الخدمة',
  ]);
});

test.run();
