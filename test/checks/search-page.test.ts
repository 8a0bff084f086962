/** Readers search the built site: by keyboard, with filters, under a strict policy, and in vain. */
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { barriersOf } from '../../src/checks/page-barriers.ts';
import { pageViews, viewerOf, zoomedView } from '../../src/checks/page-views.ts';
import { pa11yOn } from '../../src/checks/run-pa11y.ts';
import { widerThanPage } from '../../src/checks/seen-elements.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { writeSearchIndex } from '../../src/site/search/write-search-index.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { type BuiltContent, builtContent, published } from '../support/built-content.ts';
import { type ServedTab, type ServedTabOptions, servedTab } from '../support/served-tab.ts';
import { testDay } from '../support/test-day.ts';

const siteUrl = 'https://papers.example';

let built: BuiltContent;
let browser: Browser;
let tab: ServedTab;
let page: Page;

test.before(async () => {
  built = await builtContent(published);
  browser = await launchBrowser({ timeout: 60_000 });
});

test.before.each(async () => {
  tab = await servedTab(browser, built.site, siteUrl);
  page = tab.page;
});

test.after.each(async () => page.close());

test.after(async () => {
  await browser.close();
  await built[Symbol.asyncDispose]();
});

test('from the home page to a result by keyboard alone', async () => {
  await open('/');
  await pressTabTo('.masthead nav a[href="/search/"]');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await pressTabTo('#search-text');
  await page.keyboard.type('safeguarding');
  await page.keyboard.press('Enter');
  assert.match(await status(), /^\d+ results? for “safeguarding”\.$/);
  assert.is(new URL(page.url()).search, '?q=safeguarding');
  assert.match(await page.title(), /^safeguarding – Search – /);
  await pressTabTo('#search-results a');
  assert.is(await focused('textContent'), 'Safeguarding at scale');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.is(new URL(page.url()).pathname, '/papers/safeguarding-at-scale/');
  assert.equal(tab.complaints, []);
});

test('nothing of the search is loaded before a reader searches', async () => {
  const isOfSearch = (path: string) => path.startsWith('/pagefind/');
  for (const path of ['/', '/papers/', '/papers/what-is-a-strong-trust/']) await open(path);
  assert.equal(
    tab.requests.filter((path) => /\.js$|^\/pagefind\//.test(path)),
    [],
  );
  await open('/search/');
  await page.focus('#search-text');
  assert.not.ok(tab.requests.some(isOfSearch));
  await page.keyboard.type('t');
  await page.waitForResponse((response) => isOfSearch(new URL(response.url()).pathname));
  await search('trust');
  assert.ok(tab.requests.every((path) => path.startsWith('/')));
  assert.match(tab.policy, "script-src 'self' 'wasm-unsafe-eval'");
  assert.not.match(tab.policy, 'unsafe-inline');
  assert.equal(tab.complaints, []);
});

test('a result has title, kind, date and the words around what was searched for', async () => {
  await open('/search/?q=diagnostic');
  await status();
  const [first] = await results();
  assert.is(first?.title, 'A framework for building trust capacity');
  assert.is(first?.particulars, 'Framework · Updated September 2024');
  assert.match(first?.marked.join(' ') ?? '', /diagnostic/i);
  assert.not.match(first?.text ?? '', /reader’s edition|Back to all/);
});

test('names of authors and supporters are found', async () => {
  await open('/search/?q=Susan+Fielden');
  await status();
  assert.is((await results())[0]?.title, 'After the Autumn Statement');
  await search('ImpactEd');
  assert.is((await results())[0]?.title, 'A framework for building trust capacity');
});

test('filters alone list all that they let through, in the order of the listing', async () => {
  await open('/search/?topic=governance&kind=framework&kind=policy-position');
  assert.is(await status(), '2 results.');
  assert.equal(
    (await results()).map(({ title }) => title),
    ['A framework for building trust capacity', 'What is a strong trust?'],
  );
  assert.ok(await page.$eval('#search-filters', (details) => details.hasAttribute('open')));
  // As many as would be listed with that kind as well, whatever other kinds are chosen.
  assert.is(await count('kind', 'paper'), '(1)');
  assert.is(await count('kind', 'framework'), '(1)');
  assert.is(await count('topic', 'governance'), '(2)');
  assert.is(await count('year', '2024'), '(1)');
});

test('each search is a step to go back from', async () => {
  await open('/search/');
  await search('school');
  await page.click('#search-filters summary');
  await page.click('#search-topic-funding');
  await statusLike(/^2 results for “school”/);
  await page.click('#search-clear');
  await statusLike(/^(?!2 )\d+ results for “school”/);
  await page.goBack();
  await statusLike(/^2 results for “school”/);
  assert.ok(await page.$eval('#search-topic-funding', (box) => (box as HTMLInputElement).checked));
  await page.goBack();
  await statusLike(/^(?!2 )\d+ results for “school”/);
  await page.goBack();
  await statusLike(/^$/);
  assert.is(await page.$eval('#search-text', (field) => (field as HTMLInputElement).value), '');
  assert.ok(await page.$eval('#search-results', (part) => (part as HTMLElement).hidden));
  await page.goForward();
  await statusLike(/^(?!2 )\d+ results for “school”/);
});

test('more than ten results come in steps, and the reader goes on with the first new one', async () => {
  await open('/search/?q=trust');
  await status();
  assert.is((await results()).length, 10);
  await page.focus('#search-more');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length > 10);
  assert.is(await focused('textContent'), (await results())[10]?.title);
});

test('an answer that a later search has overtaken is not shown, however late it comes', async () => {
  const held = Promise.withResolvers<void>();
  await reopen({ before: (path) => (isFragment(path) ? held.promise : Promise.resolve()) });
  await open('/search/?q=trust');
  await page.waitForRequest((request) => isFragment(request.url()));
  await search('zyxq');
  assert.is(await status(), 'No results for “zyxq”.');
  held.resolve();
  await page.waitForNetworkIdle();
  assert.is(await status(), 'No results for “zyxq”.');
  assert.not.ok(await isShown('#search-results'));
});

test('who presses twice for more results gets each once', async () => {
  const held = Promise.withResolvers<void>();
  let isHeld = false;
  await reopen({
    before: (path) => (isHeld && isFragment(path) ? held.promise : Promise.resolve()),
  });
  await open('/search/?q=trust');
  await status();
  isHeld = true;
  await page.focus('#search-more');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  held.resolve();
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length > 10);
  await page.waitForNetworkIdle();
  const titles = (await results()).map(({ title }) => title);
  assert.equal(titles, [...new Set(titles)]);
});

test('what was typed is shown as text, and who finds nothing is told what to do', async () => {
  await open('/search/?q=%3Cb%3Ezyx%3C/b%3E&topic=nonsense');
  assert.is(await status(), 'No results for “<b>zyx</b>”.');
  assert.ok(await isShown('#search-none'));
  assert.not.ok(await isShown('#search-results'));
});

test('a search that cannot be loaded leads to the listing, and can be tried again', async () => {
  let isGone = true;
  const isMissing = (path: string) => isGone && path.endsWith('.pf_meta');
  await reopen({ isMissing });
  await open('/search/?q=trust');
  assert.is(await status(), 'The search could not be loaded.');
  assert.is(await page.$eval('#search-failed a', (link) => link.getAttribute('href')), '/papers/');
  assert.ok(await isShown('#search-failed'));
  isGone = false;
  await page.click('.search-line button');
  await statusLike(/results for “trust”/);
  assert.not.ok(await isShown('#search-failed'));
});

test('without JavaScript the page says so, and leads on', async () => {
  await page.setJavaScriptEnabled(false);
  await open('/search/?q=trust');
  assert.not.ok(await isShown('#search-form'));
  assert.ok(await isShown('noscript p'));
  for (const path of ['/papers/', '/topics/', '/equalities/']) {
    assert.ok(await isShown(`.other-ways a[href="${path}"]`), path);
  }
});

test('an index that is made of shards has the same results in the same order', async () => {
  const searches = ['q=trust', 'q=%22school+trust%22&topic=governance', 'q=safeg', 'kind=paper'];
  const whole = await answers(searches);
  const library = await loadOrThrow({ ...published, drafts: false, today: testDay });
  const { content } = published;
  await writeSearchIndex({ library, content, output: built.site, pagesPerShard: 4 });
  assert.equal(await answers(searches), whole);
  assert.equal(tab.complaints, []);
});

test('results have no barriers, in any view', async () => {
  await open('/search/?q=trust&topic=governance');
  await status();
  await using viewer = await viewerOf(page);
  const runPa11y = pa11yOn(page);
  for (const view of pageViews) {
    await viewer.show(view);
    assert.equal(await barriersOf(page, view, runPa11y), [], view.name);
  }
  await viewer.show(zoomedView);
  assert.equal(await widerThanPage(page), []);
});

/** In another tab, which is served otherwise. */
async function reopen(options: ServedTabOptions): Promise<void> {
  await page.close();
  tab = await servedTab(browser, built.site, siteUrl, options);
  page = tab.page;
}

const isFragment = (address: string): boolean => address.endsWith('.pf_fragment');

async function open(path: string): Promise<void> {
  await page.goto(siteUrl + path, { waitUntil: 'load' });
}

async function answers(searches: readonly string[]) {
  const answers = [];
  for (const search of searches) {
    await open(`/search/?${search}`);
    answers.push({ status: await status(), results: await results() });
  }
  return answers;
}

async function search(text: string): Promise<void> {
  await page.$eval('#search-text', (field) => {
    (field as HTMLInputElement).value = '';
  });
  await page.type('#search-text', text);
  await page.keyboard.press('Enter');
  await statusLike(new RegExp(`“${text}”`));
}

/** What is said once the search is over. */
async function status(): Promise<string> {
  await statusLike(/^(?!Searching).+/);
  return page.$eval('#search-status', (line) => line.textContent ?? '');
}

async function statusLike(pattern: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) =>
      new RegExp(source).test(document.querySelector('#search-status')?.textContent ?? ''),
    { timeout: 20_000 },
    pattern.source,
  );
}

function results() {
  return page.$$eval('#search-results li', (items) =>
    items.map((item) => ({
      title: item.querySelector('h3 a')?.textContent ?? '',
      text: item.querySelector('p')?.textContent ?? '',
      particulars: item.querySelector('.teaser-meta')?.textContent ?? '',
      marked: [...item.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    })),
  );
}

function count(facet: string, value: string): Promise<string> {
  return page.$eval(`label[for="search-${facet}-${value}"] .count`, (part) => part.textContent);
}

function isShown(selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => element.checkVisibility());
}

/** Goes on by the tab key, as a reader without a mouse does. */
async function pressTabTo(selector: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`The tab key does not lead to ${selector}.`);
}

function focused(property: 'textContent'): Promise<string> {
  return page.evaluate((name) => document.activeElement?.[name] ?? '', property);
}

test.run();
