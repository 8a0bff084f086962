/** Readers walk the site by keyboard alone, at 400 % zoom, in forced colours, without JavaScript or motion. */
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { type BuiltContent, builtContent, published } from '../support/built-content.ts';

const siteUrl = 'https://papers.example';
/** One of each kind of page. */
const pages = [
  '/',
  '/papers/',
  '/papers/budget-forecast-returns/',
  '/equalities/',
  '/topics/',
  '/feeds/',
  '/search/',
  '/accessibility/',
];
const desktop = { width: 1280, height: 900 };
/** 1280 px at 400 % (WCAG 2.2, 1.4.10). */
const zoomed = { width: 320, height: 256 };

let built: BuiltContent;
let browser: Browser;
let page: Page;

test.before(async () => {
  built = await builtContent(published);
  browser = await launchBrowser({ timeout: 60_000 });
});

test.before.each(async () => {
  page = await browser.newPage();
  await page.setViewport(desktop);
  await serveSite(page, siteUrl, readFolder(built.site));
});

test.after.each(async () => page.close());

test.after(async () => {
  await browser.close();
  await built[Symbol.asyncDispose]();
});

test('the first press of Tab shows a link past what is the same on each page, and it leads there', async () => {
  for (const viewport of [desktop, zoomed]) {
    await page.setViewport(viewport);
    await open('/papers/');
    assert.is((await stop()).height, 0, 'before');
    await page.keyboard.press('Tab');
    const skip = await stop();
    assert.is(skip.name, 'Skip to main content');
    assert.ok(isWithin(skip, viewport), 'in sight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('main a')));
  }
});

for (const [name, viewport, colours] of [
  ['on a desktop', desktop, 'none'],
  ['at 400 % zoom', zoomed, 'none'],
  ['in forced colours', desktop, 'active'],
] as const) {
  test(`Tab stops at everything there is to use, in order, in sight and with a frame, ${name}`, async () => {
    // The browser itself: puppeteer knows no forced colours.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: colours }],
    });
    await page.setViewport(viewport);
    for (const path of pages) {
      await open(path);
      const usable = await page.evaluate(markUsable);
      const stops: Stop[] = [];
      for (let press = 0; press < usable; press++) {
        await page.keyboard.press('Tab');
        stops.push(await stop());
      }
      assert.equal(
        stops.map(({ place }) => place),
        stops.map((_, index) => String(index)),
        path,
      );
      const unseen = stops.filter((one) => !isWithin(one, viewport) || one.frame < 2);
      assert.equal(unseen, [], path);
    }
  });
}

for (const scripts of [true, false]) {
  test(`the keyboard leads from the home page to a pamphlet, ${scripts ? 'with' : 'without'} JavaScript`, async () => {
    await page.setJavaScriptEnabled(scripts);
    await open('/');
    await follow('.masthead a[href="/papers/"]', '/papers/');
    await follow('main a[href="/papers/safeguarding-at-scale/"]', '/papers/safeguarding-at-scale/');
    await tabTo('a[href$="safeguarding-at-scale-large-print.pdf"]');
    assert.match((await stop()).name, /Large print/);
  });
}

test('nothing moves by itself, nor for those who want no motion', async () => {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  for (const path of pages) {
    await open(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => ({ element, style: getComputedStyle(element) }))
        .filter(
          ({ element, style }) =>
            element.getAnimations().some(({ timeline }) => timeline === document.timeline) ||
            style.scrollBehavior === 'smooth' ||
            style.transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0),
        )
        .map(({ element }) => element.outerHTML.slice(0, 80)),
    );
    assert.equal(moving, [], path);
  }
});

interface Stop {
  /** Among what can be used on the page, as `markUsable` counts it. */
  readonly place: string | null;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of its outline, in px. */
  readonly frame: number;
}

async function open(path: string): Promise<void> {
  await page.goto(siteUrl + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What the keyboard is at. */
function stop(): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    const style = element && getComputedStyle(element);
    const hasFrame = style?.outlineStyle !== 'none';
    return {
      place: element?.getAttribute('data-place') ?? null,
      name: element?.textContent?.trim() ?? '',
      ...(element === document.body
        ? { left: 0, top: 0, width: 0, height: 0 }
        : { left, top, width, height }),
      frame: hasFrame ? Number.parseFloat(style?.outlineWidth ?? '0') : 0,
    };
  });
}

/** WCAG 2.2, 2.4.11: at least a part of what the keyboard is at is in sight. */
function isWithin({ left, top, width, height }: Stop, viewport: typeof desktop): boolean {
  if (width === 0 || height === 0) return false;
  return left >= 0 && left < viewport.width && top + height > 0 && top < viewport.height;
}

/** Runs in the page: numbers what can be used, in its order, and returns how much there is. */
function markUsable(): number {
  const candidates = 'a[href], button, input, textarea, select, summary, [tabindex="0"]';
  const usable = [...document.querySelectorAll<HTMLElement>(candidates)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  );
  usable.forEach((element, place) => {
    element.dataset.place = String(place);
  });
  return usable.length;
}

async function tabTo(selector: string): Promise<void> {
  const usable = await page.evaluate(markUsable);
  for (let press = 0; press < usable; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

async function follow(selector: string, path: string): Promise<void> {
  await tabTo(selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.is(new URL(page.url()).pathname, path);
}

test.run();
