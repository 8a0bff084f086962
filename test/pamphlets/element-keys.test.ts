/** Keys are for the structure of the PDF alone: the page is laid out as it was without them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { keepLocales, keyMark, unkeyElements } from '../../src/pamphlets/element-keys.ts';
import { keyElements } from '../../src/pamphlets/page-elements.ts';
import { layoutOf } from './page-layout.ts';

let browser: Browser;
let page: Page;

test.before(async () => {
  browser = await launchBrowser({ timeout: 30_000 });
  page = await browser.newPage();
});

test.after(() => browser.close());

const font = fileURLToPath(
  import.meta.resolve(
    '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2',
  ),
);

/** Pairs of letters that are nearer to each other than others, with elements that begin or end between them. */
const htmlIn = (type: string) => `<!doctype html><html lang="en-GB"><style>
@font-face { font-family: type; src: url("data:font/woff2;base64,${type}") }
body { font: 20px type; inline-size: 12em }</style>
<body><p>The AV<span>AV</span>A, T<em>o</em> <span>Tomorrow</span>.</p>
<p>${'This leads to <a href="/">Another</a>, to <a href="/">The other</a>. '.repeat(9)}</p>
<p lang="cy">Y <span>Ty</span>Avon: <i lang="en-GB">AV<span>A</span></i></p>`;

test('keys move nothing, and leave each language what it is', async () => {
  await page.setContent(htmlIn(await readFile(font, 'base64')));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const before = await page.evaluate(layoutOf);
  await page.evaluate(keepLocales, keyMark);
  const elements = await page.evaluate(keyElements, keyMark);
  assert.is(await page.evaluate(layoutOf), before);
  assert.equal(
    elements.filter(({ tag }) => tag === 'p' || tag === 'i').map(({ language }) => language),
    ['en-GB', 'en-GB', 'cy', 'en-GB'],
  );
  await page.evaluate(unkeyElements, keyMark);
  assert.is(await page.evaluate(layoutOf), before);
});

test('keys take no id that the page has, and leave each what it is', async () => {
  // Headings “K1” and “K3”: one is like the id that an element before it could get, the other like its own.
  await page.setContent('<p>0</p><p>1</p><h2 id="k1">K1</h2><h2 id="k3">K3</h2>');
  const ids = () =>
    page.evaluate(() => [...document.body.querySelectorAll('*')].map(({ id }) => id));
  await page.evaluate(keyElements, keyMark);
  const keyed = await ids();
  assert.is(new Set(keyed).size, 4, keyed.join(' '));
  await page.evaluate(unkeyElements, keyMark);
  assert.equal(await ids(), ['', '', 'k1', 'k3']);
});

test.run();
