/**
 * No page and no pamphlet of the listing's papers shows a date that the listing does not give. Papers
 * that have come since are free to be there.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { loadLibrary } from '../../src/site/load-library.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';

/** Every month with a year, and every full date, that may be read; none for all the others. */
const datesGiven: Readonly<Record<string, readonly string[]>> = {
  'safeguarding-at-scale': ['January 2024'],
  'trust-capacity-framework': ['September 2024'],
  'what-is-a-strong-trust': ['February 2022'],
  'case-for-the-school-trust': [],
  'after-the-autumn-statement': [],
  'budget-forecast-returns': [],
  'send-and-the-good-life': [],
  'integrating-groups-of-schools': [],
  '2024-25': [],
};

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const shownDate = new RegExp(`(?:\\d{1,2} )?(?:${months}) \\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?`, 'g');

const { library } = await loadLibrary({
  content: 'src/content',
  data: '_data',
  drafts: false,
  today: testDay,
});
if (!library) throw new Error('The content has problems; see facts.test.ts.');
const folder = await temporaryFolder();
test.after(async () => folder[Symbol.asyncDispose]());
const site = join(folder.path, '_site');
await buildSite({ library, content: 'src/content', output: site, siteUrl: undefined });
const { made, faults } = await makePamphlets({ site, jobs: 2 });

function datesIn(text: string): string[] {
  return [...new Set(text.replace(/\s+/g, ' ').match(shownDate))];
}

/** What people can read of a page: neither its machine-readable head nor addresses. */
function pageText(markup: string): string {
  const { document } = parseHTML(markup);
  return document.querySelector('main')?.textContent?.replace(/\S+\/\S*/g, '') ?? '';
}

async function pamphletText(path: string): Promise<string> {
  const data = new Uint8Array(await readFile(join(site, path)));
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return texts.join(' ').replace(/\S+\/\S*/g, '');
}

test('every paper and the statement has a pamphlet', () => {
  assert.equal(faults, []);
  const slugs = new Set(made.map(({ entry }) => entry.slug));
  for (const slug of Object.keys(datesGiven)) assert.ok(slugs.has(slug), slug);
});

for (const [slug, expected] of Object.entries(datesGiven)) {
  test(`the page and the pamphlet of ${slug} show ${expected.join(', ') || 'no date'}`, async () => {
    const entry = made.find((pamphlet) => pamphlet.entry.slug === slug)?.entry;
    assert.ok(entry);
    const page = pageText(await readFile(join(site, entry?.page ?? '', 'index.html'), 'utf8'));
    const printed = await pamphletText(entry?.path ?? '');
    assert.ok(page.length > 1000 && printed.length > 1000, 'both have text');
    assert.equal(datesIn(page), expected);
    assert.equal(datesIn(printed), expected);
  });
}

test('a paper’s card in the listing shows the dates of that paper alone', async () => {
  const markup = await readFile(join(site, 'papers/index.html'), 'utf8');
  const cards = [...parseHTML(markup).document.querySelectorAll('.paper-card')];
  for (const [slug, expected] of Object.entries(datesGiven)) {
    if (slug === '2024-25') continue;
    const card = cards.find((candidate) => candidate.querySelector(`a[href="/papers/${slug}/"]`));
    assert.ok(card, slug);
    assert.equal(datesIn(card?.textContent ?? ''), expected, slug);
  }
});

test('what machines read of an undated paper has no date either', async () => {
  for (const [slug, dates] of Object.entries(datesGiven)) {
    if (dates.length > 0 || slug === '2024-25') continue;
    const markup = await readFile(join(site, 'papers', slug, 'index.html'), 'utf8');
    assert.not.match(markup, /datetime=|datePublished|dateModified|article:/, slug);
  }
});

test.run();
