/** A page is taken to look the same in the dark only where nothing on it can tell. */
import type { Browser, Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ignoresScheme } from '../../src/checks/ignores-scheme.ts';
import { pageViews, type Viewer, viewerOf } from '../../src/checks/page-views.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';

const test = suite();
let browser: Browser;
let page: Page;
let viewer: Viewer;

test.before(async () => {
  browser = await launchBrowser({ timeout: 60_000 });
  page = await browser.newPage();
  viewer = await viewerOf(page);
});

test.after(() => browser.close());

const style = (css: string) => `<style>${css}</style><p>Words</p>`;
const light = '@media print { :root { color-scheme: light } }';

const bodies = {
  'light when printed': [style(light), true],
  'light, and beside data': [`${style(light)}<script type="application/ld+json">{}</script>`, true],
  'of both schemes': [style(':root { color-scheme: light dark }'), false],
  'of whatever scheme': [style(''), false],
  'with a part that is dark': [style(`${light} p { color-scheme: dark }`), false],
  'with dark ground before a part': [
    style(`${light} p::before { content: 'A'; color-scheme: light dark }`),
    false,
  ],
  'with a rule for the dark': [
    style(`${light} @layer a { @media (prefers-color-scheme: dark) { p { color: #777 } } }`),
    false,
  ],
  'with an imported rule for the dark': [
    style(
      `@import url("data:text/css,@media (prefers-color-scheme: dark) { p { color: red } }"); ${light}`,
    ),
    false,
  ],
  'with a picture for the dark': [
    `${style(light)}<picture><source media="(prefers-color-scheme: dark)"><img alt=""></picture>`,
    false,
  ],
  'with a script': [`${style(light)}<script>document.title = 'A';</script>`, false],
} as const satisfies Readonly<Record<string, readonly [string, boolean]>>;

for (const [name, [body, isSame]] of Object.entries(bodies)) {
  test(name, async () => {
    await page.setContent(`<!doctype html><title>A</title>${body}`, { waitUntil: 'load' });
    for (const view of pageViews.filter(({ media }) => media === 'print')) {
      await viewer.show(view);
      assert.is(await ignoresScheme(page), isSame, view.name);
    }
  });
}

test.run();
