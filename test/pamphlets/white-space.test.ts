/** White space is settled so that words stay apart in the PDF, and nothing moves on the page. */
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { settleWhiteSpace } from '../../src/pamphlets/white-space.ts';

let browser: Browser;
let page: Page;

test.before(async () => {
  browser = await launchBrowser({ timeout: 30_000 });
  page = await browser.newPage();
});

test.after(() => browser.close());

/** The texts of a body once they are settled, and whether any of its boxes has moved. */
async function settled(body: string): Promise<{ texts: string[]; moved: boolean }> {
  // Another document: what was settled in the last one stays there.
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><style>body { inline-size: 12em }</style>${body}`);
  // A hard break shows nothing, so that it may stand after the space before it.
  const boxes = () =>
    page.evaluate(() =>
      [...document.body.querySelectorAll(':not(br)')]
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        })
        .join(' '),
    );
  const before = await boxes();
  await page.evaluate(settleWhiteSpace);
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push((walker.currentNode as Text).data);
    return found.filter((text) => text !== '');
  });
  return { texts, moved: before !== (await boxes()) };
}

const cases: [name: string, body: string, texts: string[]][] = [
  ['runs become one space, and none is left at the ends', '<p>\n  a\t b\n c  </p>\n', ['a b c']],
  ['a space between elements of a line stands once', '<p>a <em> b</em> c</p>', ['a ', 'b', ' c']],
  ['white space between blocks is nothing', '<ul>\n <li>a</li>\n <li> b </li>\n</ul>', ['a', 'b']],
  ['a hard break parts words', '<p>a <br>\n b<br><em>c</em></p>', ['a ', 'b ', 'c']],
  [
    'a picture stands in its line like a word',
    '<p>a <img alt="" width="9" height="9"> b</p>',
    ['a ', ' b'],
  ],
  [
    'a drawing keeps its own',
    '<p>a <svg width="9" height="9"><text> x  y </text></svg> b</p>',
    ['a ', ' x  y ', ' b'],
  ],
  [
    'a box stands in its line like a word, and is a line of its own',
    '<p>a <span style="display: inline-block"> x  y </span> b</p>',
    ['a ', 'x y', ' b'],
  ],
  [
    'what is not shown does not change its line',
    '<p>a <span style="display: none"> x  y </span> b</p>',
    ['a ', ' x  y ', 'b'],
  ],
  [
    'what is laid out apart does not change its line',
    '<p>a <span style="position: absolute"> x </span>b</p>',
    ['a ', 'x', 'b'],
  ],
  [
    'code keeps its own, and its lines part words',
    '<pre>a\n  b\n\n\tc\n</pre>',
    ['a \n  b \n\n\tc\n'],
  ],
  [
    'words wrap where they did',
    '<p>one two three four five six seven</p>',
    ['one two three four five six seven'],
  ],
];

for (const [name, body, texts] of cases) {
  test(name, async () => {
    assert.equal(await settled(body), { texts, moved: false });
  });
}

test.run();
