/** The sheet of the specimen: what is numbered, drawn and asked is what is there, and it can be used by all. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkAccessibility } from '../../src/checks/accessibility.ts';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkHtml } from '../../src/checks/html.ts';
import { compareOutlines } from '../../src/checks/parity/compare.ts';
import { outlinePage } from '../../src/checks/parity/page-outline.ts';
import { outlinePdf } from '../../src/checks/parity/pdf-outline.ts';
import { readPdf } from '../../src/checks/read-pdf.ts';
import type { Block } from '../../src/checks/sheet/block.ts';
import { drawPages } from '../../src/checks/sheet/draw-pages.ts';
import { type MadeSheet, makeSheets, sheetEdition } from '../../src/checks/sheet/make-sheets.ts';
import { numberBlocks } from '../../src/checks/sheet/number-blocks.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { profiles } from '../../src/checks/vera-pdf-profiles.ts';
import { validate } from '../../src/checks/vera-pdf-report.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { setTabMode } from '../../src/pamphlets/tab-mode.ts';
import { type BuiltContent, builtContent, specimen } from '../support/built-content.ts';
import { needing } from '../support/needing.ts';
import {
  readStructure,
  type StructureElement,
  type StructureKid,
} from '../support/pdf-structure.ts';
import { pdfWords, wordsIn } from '../support/pdf-words.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { builtFolder } from './built-folder.ts';

const test = suite();
const slugs = ['specimen', '2024-25', 'hebrew'];
const sheets = new Map<string, MadeSheet>();
let built: BuiltContent;
let pamphlet: Uint8Array;
let blocks: Block[];
let page: Document;
let browser: Browser;
let tab: Page;

test.before(async () => {
  built = await builtContent(specimen);
  await built.print('ua-1');
  const site = await openBuiltSite(built.site);
  const entries = site.manifest.pamphlets.filter(
    ({ slug, edition }) => slugs.includes(slug) && edition === 'a5',
  );
  await makeSheets(site, entries, {
    jobs: 2,
    keep: async (sheet) => void sheets.set(sheet.entry.slug, sheet),
  });
  pamphlet = await readFile(join(built.site, sheetOf('specimen').entry.path));
  blocks = numberBlocks(await readPdf(pamphlet, outlinePdf), 'en-GB');
  page = parseHTML(sheetOf('specimen').html).document;
  browser = await launchBrowser({ timeout: 60_000 });
  tab = await browser.newPage();
});

test.after(async () => {
  await browser.close();
  await built[Symbol.asyncDispose]();
});

test('pages are drawn in a tab that has printed', async () => {
  const printing = await browser.newPage();
  await setTabMode(printing, 'print');
  const { pages } = await drawPages(printing, pamphlet, []);
  assert.ok(pages.length > 1);
  await printing.close();
});

function sheetOf(slug: string): MadeSheet {
  const sheet = sheets.get(slug);
  if (!sheet) throw new Error(`There is no sheet of ${slug}.`);
  return sheet;
}

function fieldsIn(kid: StructureKid): StructureElement[] {
  if (!('type' in kid)) return [];
  return kid.type === 'Form' ? [kid] : kid.kids.flatMap(fieldsIn);
}

/** The numbers of a drawing's attributes. */
function numbersOf(element: Element, ...names: readonly string[]): number[] {
  return names.map((name) => Number(element.getAttribute(name)));
}

test('all words of the structure tree are in its blocks, once and in order', async () => {
  const said = blocks.flatMap(({ role, said: parts }) => {
    const words = parts.map(({ text }) => text).join(' ');
    // The pages of the contents are left out by those who compare words.
    return wordsIn(role.endsWith('contents') ? words.replace(/ \d+$/, '') : words);
  });
  assert.is(said.join(''), (await pdfWords(pamphlet)).join(''));
});

test('all that is painted of the tree is in one block', async () => {
  const marks = blocks.flatMap((block) => block.marks.map((mark) => `${mark.page}.${mark.number}`));
  assert.equal(new Set(marks).size, marks.length);
  const task = getDocument({ data: new Uint8Array(pamphlet), verbosity: 0 });
  const document = await task.promise;
  const painted: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent({
      includeMarkedContent: true,
    });
    for (const item of items) {
      const mark = 'id' in item ? /_mc(\d+)$/.exec(item.id ?? '')?.[1] : undefined;
      if (mark !== undefined) painted.push(`${number}.${mark}`);
    }
  }
  await task.destroy();
  assert.equal(marks.toSorted(), painted.toSorted());
});

test('every block has its number once in the lists, in order, beside the page on which it starts', () => {
  const items = [...page.querySelectorAll('.blocks p[id]')];
  assert.equal(
    items.map(({ id }) => id),
    blocks.map((_, index) => `block-${index + 1}`),
  );
  for (const [index, item] of items.entries()) {
    assert.is(item.querySelector('.number')?.textContent, String(index + 1));
    const section = item.closest('.page')?.getAttribute('aria-labelledby');
    assert.is(section, `page-${blocks[index]?.page}`);
  }
});

test('boxes have the numbers of the list, lie on the page and around the words', async () => {
  const task = getDocument({ data: new Uint8Array(pamphlet), verbosity: 0 });
  const document = await task.promise;
  let found = 0;
  for (const [index, drawing] of [...page.querySelectorAll('.page .drawing')].entries()) {
    const tags = [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent);
    const boxes = [...drawing.querySelectorAll('.box:not(.halo)')].map((box) =>
      numbersOf(box, 'x', 'y', 'width', 'height'),
    );
    const listed = [...(drawing.parentElement?.querySelectorAll('.blocks .number') ?? [])];
    assert.equal(
      tags,
      listed.map(({ textContent }) => textContent),
      `page ${index + 1}`,
    );
    const opened = await document.getPage(index + 1);
    const { width, height } = opened.getViewport({ scale: 1 });
    for (const [x = 0, y = 0, wide = 0, high = 0] of boxes) {
      assert.ok(x > 0 && y > 0 && x + wide < width && y + high < height, `page ${index + 1}`);
    }
    const { items } = await opened.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim().length < 4) continue;
      const owners = blocks.filter(
        ({ said, marks }) =>
          marks.some((mark) => mark.page === index + 1) &&
          said.some(({ text }) => text.includes(item.str.trim())),
      );
      // The middle of the words, a little above the line that they stand on.
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      const [x, y] = [left + item.width / 2, height - bottom - 2];
      const alike = items.filter((other) => 'str' in other && other.str === item.str);
      if (owners.length !== 1 || alike.length !== 1) continue;
      const [rectX = 0, rectY = 0, wide = 0, high = 0] =
        boxes[tags.indexOf(String(owners[0]?.number))] ?? [];
      const isIn = x > rectX && x < rectX + wide && y > rectY && y < rectY + high;
      assert.ok(isIn, `${item.str} on page ${index + 1}`);
      found += 1;
    }
  }
  await task.destroy();
  assert.ok(found > 100, `${found} words were looked for`);
});

test('running heads and page numbers are drawn as what is not read', () => {
  const pages = [...page.querySelectorAll('.page .drawing')];
  const unread = pages.map((drawing) => drawing.querySelectorAll('.unread').length);
  assert.is(unread[0], 0, 'the cover has neither');
  for (const count of unread.slice(1)) assert.ok(count >= 2);
});

test('pictures are cut out where they are painted', async () => {
  const words = 'The words are “Three bars of growing length”';
  const legend = [...page.querySelectorAll('legend')].find((one) =>
    one.textContent.includes(words),
  );
  const source = legend?.parentElement?.querySelector('img')?.getAttribute('src') ?? '';
  const painted = await tab.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return { part: dark / (data.length / 4), width: image.width, height: image.height };
  }, source);
  // The picture of the specimen is one dark ground.
  assert.ok(painted.part > 0.9, JSON.stringify(painted));
  assert.ok(painted.width > 20 && painted.height > 10, JSON.stringify(painted));
});

test('the questions are those of the ledger that apply, and decide all that is left to a person', async () => {
  const ledger = await readFile('docs/pdf-ua.md', 'utf8');
  const left = ledger
    .split('\n')
    .filter((line) => line.split(' | ')[3] === 'person')
    .map((line) => line.slice(2, 8));
  const asked = new Set(
    [...page.querySelectorAll('.ask small')].flatMap(
      ({ textContent }) => textContent.match(/(?<!\S)\(?\d\d-\d{3}/g) ?? [],
    ),
  );
  assert.equal([...asked].map((id) => id.replace('(', '')).toSorted(), left);
  for (const [, question = ''] of ledger.matchAll(/^\| [a-z]+ \| ([^|]+\?) \| /gm)) {
    assert.ok(sheetOf('specimen').html.includes(question), question);
  }
});

test('what a pamphlet has none of is not asked about, and that is said', () => {
  const { document } = parseHTML(sheetOf('2024-25').html);
  const said = /The pamphlet has no (.*), so nothing is asked/.exec(document.body.textContent)?.[1];
  const kinds = ['picture', 'formula', 'table', 'heading', 'passage', 'abbreviation'];
  const absent = kinds.filter((kind) => document.querySelector(`#${kind}`) === null);
  assert.ok(absent.includes('formula') && !absent.includes('heading'), absent.join());
  assert.equal(
    said?.split(/, | or /).map((words) => words.replace(/^passages .*/, 'passages').slice(0, -1)),
    absent,
  );
});

test('each picture, table, heading, passage and abbreviation is asked about, with its words', () => {
  const about = (kind: string) =>
    [...page.querySelectorAll(`section[aria-labelledby="${kind}"] .about > legend`)].map(
      ({ textContent }) => textContent.replace(/\s+/g, ' ').trim(),
    );
  const has = (kind: string, words: RegExp) =>
    assert.ok(
      about(kind).some((legend) => words.test(legend)),
      `${kind}: ${words}`,
    );
  has('picture', /^\d+ The words are “small picture”$/);
  has('table', /^\d+ Table with headers of columns: One, Two; headers of rows: Row, Other$/);
  has('heading', /^\d+ level 3: “Pennawd yn Gymraeg”$/);
  has('passage', /^\d+ German: “Guten Tag”$/);
  has('passage', /^\d+ Hebrew: “שלום, עולם”$/);
  has('abbreviation', /^\d+ “DfE: Department for Education”$/);
  assert.is(about('abbreviation').length, 2);
  assert.is(about('heading').length, blocks.filter(({ role }) => /level [2-6]/.test(role)).length);
});

test('a sheet names the one file that it is about', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(pamphlet));
  const start = Buffer.from(digest)
    .toString('hex')
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ');
  assert.ok(page.body.textContent.includes(`SHA-256 ${start}`));
});

test('a sheet needs no other file', () => {
  const { html } = sheetOf('specimen');
  for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)) {
    assert.match(address, /^(?:data:|#|$)/);
  }
  assert.not.match(html, /<script|\burl\("?\//);
});

test('the PDF says what the page says', async () => {
  for (const { html, pdf } of sheets.values()) {
    const outline = await outlinePage(tab, {
      siteUrl: 'https://sheet.invalid',
      read: async (path) => (path === 'index.html' ? Buffer.from(html) : undefined),
      url: '/',
      edition: sheetEdition,
    });
    const differences = compareOutlines(outline, await readPdf(pdf, outlinePdf));
    assert.equal(
      differences.map(({ fact }) => fact),
      [],
    );
  }
});

test('in the PDF, places to tick and to write into are fields that say what they are for', async () => {
  const { top } = await readStructure(sheetOf('specimen').pdf);
  const fields = top.flatMap(fieldsIn);
  const inputs = [...page.querySelectorAll('input')];
  assert.equal(
    fields.map(({ attributes }) => attributes.get('Role')),
    inputs.map(({ type }) => (type === 'radio' ? '/rb' : '/tv')),
  );
  for (const { attributes } of fields) assert.ok(attributes.get('Desc'));
});

needing('veraPdf', test, 'the PDF is PDF/UA-1 and PDF/A-2a', async () => {
  const found = await findVeraPdf();
  if (!('veraPdf' in found)) throw new Error(found.missing);
  await using folder = await temporaryFolder();
  await mkdir(folder.path, { recursive: true });
  const candidates = await Promise.all(
    [...sheets].map(async ([slug, { pdf }]) => {
      const file = join(folder.path, `${slug}.pdf`);
      await writeFile(file, pdf);
      return { file };
    }),
  );
  for (const profile of profiles.filter(({ flavour }) => ['ua1', '2a'].includes(flavour))) {
    for (const { verdict } of await validate(found.veraPdf, profile, candidates)) {
      assert.equal(verdict, { kind: 'passed' }, profile.name);
    }
  }
});

test('the page is valid HTML without barriers, from 320 px up', async () => {
  const html = Object.fromEntries([...sheets].map(([slug, sheet]) => [`${slug}.html`, sheet.html]));
  await using folder = await builtFolder(html);
  const site = await openBuiltSite(folder.folder);
  assert.equal(
    (await checkHtml(site, site.pages)).map(({ fact }) => fact),
    [],
  );
  const short = site.pages.filter(({ path }) => path === '2024-25.html');
  assert.equal(
    (await checkAccessibility(site, short, { jobs: 1 })).map(
      ({ fact, element }) => `${fact} ${element}`,
    ),
    [],
  );
});

test.run();
