/** What assistive technology meets on a page: few landmarks, stops only where something scrolls, and words apart. */
import type { Browser, Page, SerializedAXNode } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { type BuiltContent, builtContent, specimen } from '../support/built-content.ts';

const address = 'https://papers.example/papers/specimen/';
const height = 900;

let built: BuiltContent;
let browser: Browser;
let page: Page;

test.before(async () => {
  built = await builtContent(specimen);
  browser = await launchBrowser({ timeout: 60_000 });
  page = await browser.newPage();
  await serveSite(page, new URL(address).origin, readFolder(built.site));
});

test.after(async () => {
  await browser.close();
  await built[Symbol.asyncDispose]();
});

test('a page has one landmark for each of its parts, and those of a text that marks in it lead to', async () => {
  await open(1280);
  const roles = ['banner', 'navigation', 'main', 'region', 'complementary', 'form', 'contentinfo'];
  const landmarks = (await heard()).filter(({ role }) => roles.includes(role));
  assert.equal(
    landmarks.map(({ role, name = '' }) => `${role} ${name}`.trim()),
    [
      'banner',
      'navigation Main',
      'main',
      'navigation Contents',
      'region Notes',
      'region References',
      'navigation Other papers',
      'contentinfo',
    ],
  );
});

for (const [width, scrolls] of [
  [200, 5],
  [320, 1],
  [768, 0],
  [1280, 0],
] as const) {
  test(`of its frames, the ${scrolls} that scroll at ${width} px are stops and groups`, async () => {
    await open(width);
    const names = await page.evaluate(namesOfScrolling);
    assert.is(names.length, scrolls);
    const groups = (await heard()).filter(({ role }) => role === 'group');
    assert.equal(
      groups.map(({ name }) => name),
      names,
    );
    assert.equal(await stopsAtFrames(), names);
  });
}

test('from its stop a frame scrolls by arrow keys, with a ring around it', async () => {
  await open(320);
  await page.focus('.formula-frame > .frame-stop');
  for (let press = 0; press < 50; press++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => {
    const frame = document.querySelector('.formula-frame');
    return frame && frame.scrollLeft + frame.clientWidth >= frame.scrollWidth;
  });
  const ring = await page.$eval('.formula-frame', (frame) => getComputedStyle(frame).outlineStyle);
  assert.is(ring, 'solid');
  assert.equal(await page.evaluate(namesOfScrolling), [await page.evaluate(nameOfStop)]);
});

test('words that are heard alone do not run into those that are seen', async () => {
  await open(1280);
  const parts = new Set(await page.evaluate(wordsApart));
  assert.ok(parts.has('Note'));
  const named = [
    'heading',
    'link',
    'table',
    'columnheader',
    'rowheader',
    'cell',
    'figure',
    'image',
  ];
  const names = (await heard()).filter(({ role }) => named.includes(role));
  const words = names.flatMap(({ name = '' }) => name.split(/\s+/).filter(Boolean));
  assert.ok(words.includes('Note'));
  assert.equal(
    words.filter((word) => !parts.has(word)),
    [],
  );
});

async function open(width: number): Promise<void> {
  await page.setViewport({ width, height });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // What scrolls is known to the style sheet once a picture of the page has been made.
  await page.screenshot();
}

/** Everything in the tree, in order. */
async function heard(): Promise<SerializedAXNode[]> {
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  const below = (node: SerializedAXNode): SerializedAXNode[] => [
    node,
    ...(node.children ?? []).flatMap(below),
  ];
  return root ? below(root) : [];
}

/** The names of the frames that Tab stops at, on its way through the page. */
async function stopsAtFrames(): Promise<string[]> {
  const names: string[] = [];
  let name: string | undefined;
  do {
    await page.keyboard.press('Tab');
    name = await page.evaluate(nameOfStop);
    if (name) names.push(name);
  } while (name !== undefined);
  return names;
}

/** Runs in the page: empty where the keyboard is at no frame, and undefined where it has left the page. */
function nameOfStop(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  if (!element.matches('.table-frame, .formula-frame, .frame-stop')) return '';
  const caption = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  return caption?.textContent ?? element.getAttribute('aria-label') ?? 'a frame';
}

/** Runs in the page. */
function namesOfScrolling(): string[] {
  const frames = [...document.querySelectorAll('.table-frame, .formula-frame')];
  return frames
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map((frame) => {
      const label = frame.querySelector('.frame-stop')?.getAttribute('aria-label');
      return label ?? frame.querySelector('caption')?.textContent ?? '';
    });
}

/** Runs in the page: its words as they are seen and labelled, and those that are heard alone apart from what is beside them. */
function wordsApart(): string[] {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const hidden of body.querySelectorAll('.visually-hidden')) {
    hidden.before(' ');
    hidden.after(' ');
  }
  const texts = [body.textContent];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [alt], [alttext], [title]')) {
    texts.push(...[...element.attributes].map(({ value }) => value));
  }
  return texts.join(' ').split(/\s+/);
}

test.run();
