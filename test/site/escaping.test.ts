/** Whatever a title holds, it is text wherever it is shown, and closes nothing. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const title = `"Quotes" 'both' <b>&amp; \\22 \\ </script></style>]]> \${x} {{ y }} עברית 日本 é`;
const page = 'papers/odd/index.html';

let site: SmallSite;

test.before(async () => {
  site = await smallSite({
    'content/papers/odd/index.md': paper(title, 'Text.', {
      summary: title,
      authors: [{ name: title, role: title }],
      supporters: [title],
      series: title,
      changes: [{ date: '2024-01', note: title }],
    }),
  });
});

test.after(async () => site[Symbol.asyncDispose]());

test('HTML shows it as it was written', async () => {
  const document = await site.page(page);
  assert.is(document.querySelector('h1')?.textContent, title);
  assert.is(document.title, `${title} – SSP papers`);
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  assert.is(content('meta[name=description]'), title);
  assert.is(content('meta[property="og:title"]'), title);
  const shown = [...document.querySelectorAll('dd')].map((detail) => detail.textContent);
  assert.is(shown.filter((text) => text === title).length, 3, 'supporter, series and change');
  assert.ok(shown.includes(`${title}, ${title}`), 'author and role');
  assert.is(document.querySelectorAll('b').length, 0);
});

test('the listing, the home page and the neighbours show it as it was written', async () => {
  const links = async (path: string, selector: string) =>
    [...(await site.page(path)).querySelectorAll(selector)].map((link) => link.textContent);
  assert.ok((await links('papers/index.html', 'h2 a')).includes(title));
  assert.ok((await links('index.html', 'h3 a')).includes(title));
  assert.ok((await links('papers/first/index.html', '.neighbour-title')).includes(title));
});

test('JSON-LD holds it, and does not end with it', async () => {
  const document = await site.page(page);
  const [script, ...others] = document.querySelectorAll('script');
  assert.is(others.length, 0);
  const [report] = JSON.parse(script?.textContent ?? '')['@graph'];
  assert.is(report.headline, title);
  assert.is(report.author[0].name, title);
});

test('the running head holds it', async () => {
  const { documentElement } = await site.page(page);
  assert.is(documentElement.getAttribute('data-running-head'), title);
});

test('the feeds hold it as text', async () => {
  const rss = parseRssFeed(await site.text('feeds/rss.xml'));
  const atom = parseAtomFeed(await site.text('feeds/atom.xml'));
  const json = parseJsonFeed(await site.text('feeds/feed.json'));
  // What changed comes first.
  const isSummary = (text = '') => text.endsWith(`: ${title} ${title}`);
  assert.ok(rss.items?.some((item) => item.title === title && isSummary(textOf(item.description))));
  assert.ok(
    atom.entries?.some((entry) => JSON.stringify(entry.title).includes(JSON.stringify(title))),
  );
  assert.ok(json.items?.some((item) => item.title === title && isSummary(item.summary)));
});

/** In RSS, a description is HTML. */
function textOf(html = ''): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return document.body.textContent ?? '';
}

test('the manifest holds it', async () => {
  const { pages, pamphlets } = JSON.parse(await site.text('manifest.json'));
  for (const entries of [pages, pamphlets]) {
    assert.ok(entries.some((entry: { title: string }) => entry.title === title));
  }
});

test.run();
