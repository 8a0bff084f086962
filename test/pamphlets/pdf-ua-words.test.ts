/** The words of every pamphlet are those of its page: whole, apart and in order. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { standards } from '../../src/model/standard.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { builtContent, type ContentFolder, published, specimen } from '../support/built-content.ts';
import { pageWords } from '../support/page-words.ts';
import { pdfWords, searchableText } from '../support/pdf-words.ts';

let browser: Browser;
let tab: Page;

test.before(async () => {
  browser = await launchBrowser({ timeout: 30_000 });
  tab = await browser.newPage();
});

test.after(() => browser.close());

const contents: Readonly<Record<string, ContentFolder>> = {
  'every construct': specimen,
  'what is published': published,
};

for (const [name, content] of Object.entries(contents)) {
  test(`${name}: structure and search give the words of the page`, async () => {
    await using built = await builtContent(content);
    for (const standard of standards) {
      for (const { entry, file } of await built.print(standard)) {
        const bytes = await readFile(file);
        const { said, painted } = await pageWords(tab, built.site, entry.page);
        assert.ok(painted.length > 100, `${entry.slug} has ${painted.length} words`);
        assert.equal(await pdfWords(bytes), said, `${entry.slug} to ${standard}`);
        const text = await searchableText(bytes);
        const lost = painted.filter((word) => !text.includes(word.replaceAll('\u00AD', '')));
        assert.equal(lost, [], `${entry.slug} to ${standard}, searched`);
      }
    }
  });
}

test.run();
