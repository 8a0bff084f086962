/** A pack is one pamphlet: one numbering, contents and bookmarks over its papers, PDF/UA; and an order sheet. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type BuiltSite, openBuiltSite } from '../../src/checks/built-site.ts';
import { checkPamphletFigures } from '../../src/checks/pamphlet-figures.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { checkPrints } from '../../src/checks/prints.ts';
import { checkWithVeraPdf } from '../../src/checks/vera-pdf.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { needing } from '../support/needing.ts';
import { pageTexts } from '../support/page-texts.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const test = suite();
const sentence = 'What a trust decides is written down where those whom it concerns can find it. ';

/** Alike, so that whatever is not kept apart is the same twice. */
const body = `## Where it starts

See [the last part](#last), and [what is far](https://example.org/a).[^n] ${sentence.repeat(20)}

### A part of it

Table: What there is

| Who | How many |
|-----|----------|
| Oak | 3        |

${sentence.repeat(20)}

#### Not in the contents

Words.

## The last part {#last}

::: note A note
${sentence}
:::

${sentence.repeat(5)}

\`\`\`formula
latex: x = \\frac{1}{2}
alternative: x equals one half
\`\`\`

[^n]: A note.
`;

const files = {
  'content/papers/first/index.md': paper('The first paper', body, { updated: '2024-01' }),
  'content/papers/second/index.md': paper('The second paper', body, {
    authors: [{ name: 'Ada Example' }],
  }),
  'content/papers/third/index.md': paper('Y papur', '## Geiriau\n\nGeiriau.', { language: 'cy' }),
  'data/packs.yaml': `paperPrice: { amount: 5, currency: GBP }
packs:
  - name: all-three
    title: All three papers
    summary: Every paper that there is.
    papers: [second, first, third]
`,
};

const pdf = 'packs/all-three/all-three.pdf';

let small: SmallSite;
let site: BuiltSite;

test.before(async () => {
  small = await smallSite(files);
  const { made, problems, faults } = await makePamphlets({
    site: small.folder,
    pack: 'all-three',
    jobs: 1,
  });
  assert.equal([...problems, ...faults], []);
  assert.equal([...new Set(made.map(({ entry }) => entry.slug))], ['all-three']);
  assert.ok(made.some(({ entry }) => entry.edition === 'booklet'));
  site = await openBuiltSite(small.folder);
});

test.after(async () => small[Symbol.asyncDispose]());

/** What the manifest announces of the pack, to read. */
function pamphlets() {
  return site.manifest.pamphlets.filter(({ slug }) => slug === 'all-three');
}

test('each edition says what its page says, and passes the checks of pamphlets', async () => {
  assert.ok(pamphlets().length >= 3);
  assert.equal(await checkPamphlets(site, pamphlets(), { jobs: 1 }), []);
  const prints = site.manifest.prints.filter(({ slug }) => slug === 'all-three');
  assert.equal(await checkPrints(site, prints), []);
});

needing('veraPdf', test, 'each edition is PDF/UA', async () => {
  const found = await findVeraPdf();
  if ('missing' in found) throw new Error(found.missing);
  assert.equal(await checkWithVeraPdf(found.veraPdf, site, pamphlets()), []);
});

interface Bookmark {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly Bookmark[];
}

test('its bookmarks go over all papers, one level below its title', async () => {
  const outline = await withPdf((document) => document.getOutline() as Promise<Bookmark[]>);
  const titles = (bookmarks: readonly Bookmark[]): unknown[] =>
    bookmarks.map(({ title, items }) => (items.length > 0 ? [title, ...titles(items)] : title));
  const sections = [
    ['Where it starts', ['A part of it', 'Not in the contents']],
    'The last part',
    'Notes',
  ];
  assert.equal(titles(outline), [
    [
      'All three papers',
      'Contents',
      ['The second paper', ...sections, 'Links in this paper'],
      ['The first paper', ...sections, 'Updates to this paper', 'Links in this paper'],
      ['Y papur', 'Geiriau'],
      ['About this pamphlet', 'To get it in another format'],
    ],
  ]);
});

test('its contents say of each paper and section the page on which its heading stands', async () => {
  const texts = await textsOfPages();
  const first = texts.findIndex((text, index) => index > 1 && /The second paper/.test(text));
  const whole = texts.slice(1, first).join(' ');
  const contents = whole.slice(whole.indexOf('Contents') + 'Contents'.length);
  const said = [...contents.matchAll(/(\D+?) (\d+)(?= |$)/g)].map(([, title = '', page]) => ({
    title: title.trim(),
    page: Number(page),
  }));
  const expected = ['Where it starts', 'The last part', 'Notes'];
  assert.equal(
    said.map(({ title }) => title),
    [
      ...['The second paper', ...expected],
      ...['The first paper', ...expected, 'Updates to this paper'],
      ...['Y papur', 'Geiriau'],
    ],
  );
  let from = first;
  for (const { title, page } of said) {
    const found = texts.findIndex((text, index) => index >= from && text.includes(title));
    assert.is(page, found + 1, title);
    from = found;
  }
  assert.ok(texts.length > 10);
  assert.match(texts[5] ?? '', `6 of ${texts.length}`);
});

test('its pages bear the titles of the papers that they belong to', async () => {
  const texts = await textsOfPages();
  const starts = texts.map((text) => text.slice(0, text.indexOf(` of ${texts.length}`)));
  const pages = (title: string, from: number, to: number) =>
    starts.slice(from - 1, to).map((_, index) => `${title} ${from + index}`);
  const [second, first, third] = ['The second paper', 'The first paper', 'Y papur'].map(
    (title) => texts.findIndex((text) => text.includes(`Paper ${title}`)) + 1,
  );
  assert.equal(starts.slice(1), [
    ...pages('All three papers', 2, (second ?? 0) - 1),
    ...pages('The second paper', second ?? 0, (first ?? 0) - 1),
    ...pages('The first paper', first ?? 0, (third ?? 0) - 1),
    ...pages('Y papur', third ?? 0, texts.length - 1),
    ...pages('All three papers', texts.length, texts.length),
  ]);
});

test('its order sheet has the figures that follow from its pages', async () => {
  const pages = (await textsOfPages()).length;
  const sheets = Math.ceil(pages / 4);
  const document = await small.page('packs/all-three/order.html');
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  assert.equal(rows, [
    ['Pages to read', String(pages), ''],
    ['Sheets of A4', String(sheets), String(100 * sheets)],
    ['Weight', `${5 * sheets} g`, `${(0.5 * sheets).toFixed(1)} kg`],
    ['Cost of the paper', `£${(sheets / 100).toFixed(2)}`, `£${sheets.toFixed(2)}`],
  ]);
  assert.match(document.querySelector('main')?.textContent ?? '', '£5.00 for 500 sheets');
  const booklet = await PDFDocument.load(
    await readFile(join(small.folder, 'packs/all-three/all-three-booklet.pdf')),
  );
  assert.is(booklet.getPageCount(), 2 * sheets);
});

test('a figure of the order sheet that is wrong, or was never filled in, is found', async () => {
  const page = site.pages.find(({ path }) => path === 'packs/all-three/order.html');
  const file = join(small.folder, 'packs/all-three/order.html');
  if (!page) throw new Error('There is no order sheet.');
  assert.equal(await checkPamphletFigures(site, [page]), []);
  const text = await readFile(file, 'utf8');
  const changed = (figure: string) =>
    text.replace(/(data-order="sheets-100"[^>]*>)[^<]*/, `$1${figure}`);
  for (const [figure, code] of [
    ['1', 'pamphlet-stale'],
    ['PDF', 'page-placeholder'],
  ] as const) {
    await writeFile(file, changed(figure));
    const findings = await checkPamphletFigures(site, [page]);
    assert.equal(
      findings.map((finding) => finding.code),
      [code],
    );
  }
  await writeFile(file, text);
});

test('a pack that there is none of is said, with those that there are', async () => {
  const options = { site: small.folder, pack: 'first', jobs: 1 };
  const error = await makePamphlets(options).catch((cause: unknown) => cause);
  assert.is(String(error), 'Error: The site has no pack "first". There are: all-three.');
});

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;

const textsOfPages = async () => pageTexts(await readFile(join(small.folder, pdf)));

async function withPdf<T>(read: (document: Document) => Promise<T>): Promise<T> {
  const data = new Uint8Array(await readFile(join(small.folder, pdf)));
  const loading = getDocument({ data, verbosity: 0, disableFontFace: true });
  try {
    return await read(await loading.promise);
  } finally {
    await loading.destroy();
  }
}

test.run();
