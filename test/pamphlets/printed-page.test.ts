/** What is cut out of a page before it is printed is what never was on paper. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editionNamed } from '../../src/model/edition.ts';
import { manifestSchema, type PamphletEntry } from '../../src/model/manifest.ts';
import { printPamphlets } from '../../src/pamphlets/print-pamphlets.ts';
import { readingTask } from '../../src/pamphlets/print-task.ts';
import { printedPage } from '../../src/pamphlets/printed-page.ts';
import { runInTabs } from '../../src/pamphlets/run-in-tabs.ts';
import { type ReadSiteFile, readFolder } from '../../src/pamphlets/site-files.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';

const screenParts = ['header.masthead', 'footer.site-foot', 'section.related', 'nav.neighbours'];

const content = {
  'content/papers/first/index.md': paper('The first paper', '## Größe\n\nWords.'),
  'content/papers/second/index.md': paper('The second paper', 'Words.'),
};

test('four parts of a page are cut whole, and nothing else', async () => {
  await using site = await smallSite(content);
  const page = await readFile(join(site.folder, 'papers/first/index.html'));
  const { document } = parseHTML(page.toString());
  for (const part of screenParts) {
    const found = document.querySelectorAll(part);
    assert.is(found.length, 1, part);
    for (const element of found) element.remove();
  }
  const { document: cut } = parseHTML(printedPage(page).toString());
  assert.is(cut.toString(), document.toString());
  assert.equal(printedPage(printedPage(page)), printedPage(page));
});

test('the pamphlet of the whole page has the same bytes', async () => {
  await using site = await smallSite(content);
  const { siteUrl, pamphlets } = manifestSchema.parse(JSON.parse(await site.text('manifest.json')));
  const ofPaper = pamphlets.filter(({ slug }) => slug === 'first');
  const whole = readFolder(site.folder);
  const cut: ReadSiteFile = async (path) => {
    const bytes = await whole(path);
    return bytes && path.endsWith('.html') ? printedPage(Buffer.from(bytes)) : bytes;
  };
  const taskOf = (read: ReadSiteFile) => (entry: PamphletEntry) =>
    readingTask(entry, editionNamed(entry.edition), { siteUrl, read, standard: 'ua-1' });
  const [first, second] = await runInTabs(
    [whole, cut].map((read, index) => ({
      name: String(index),
      run: async (tab) => {
        const tasks = ofPaper.map(taskOf(read));
        const { pamphlets } = await printPamphlets(tab, tasks, { siteUrl, read });
        return pamphlets.map(({ bytes }) => Buffer.from(bytes));
      },
    })),
    { jobs: 2, timeout: 60_000 },
  );
  assert.ok(first && 'result' in first && second && 'result' in second);
  assert.is(first.result.length, 3);
  for (const [index, bytes] of first.result.entries()) {
    assert.ok(second.result[index]?.equals(bytes), ofPaper[index]?.edition);
  }
});

test.run();
