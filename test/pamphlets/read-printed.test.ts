/** What Chromium printed is read as pdf-lib reads it, object by object. */
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { readPrinted } from '../../src/pamphlets/file/read-printed.ts';
import { print } from '../../src/pamphlets/print.ts';

let browser: Browser;
let printed: Uint8Array;

/** With strings that hold what could end them, and names that need signs which a name must not have. */
const page = `<!doctype html><html lang="en-GB"><title>Schools (and “trusts”) \\ 1</title>
<h1 id="a b(c)/d#e">Heading</h1><p>Text <a href="#a%20b(c)/d%23e">within</a>,
<a href="https://example.org/(a)?b=\\">without</a>, <span lang="cy">gair</span></p>
<svg role="img" aria-label="A ) picture \\ (of) nothing" width="9" height="9"><rect width="9" height="9"/></svg>
<table><tr><th colspan="2">A<tr><td>1<td>-.5</table><p style="break-before: page; opacity: .5">Page 2`;

test.before(async () => {
  browser = await launchBrowser({ timeout: 30_000 });
  const tab = await browser.newPage();
  await tab.setContent(page);
  printed = await print(tab);
});

test.after(() => browser.close());

const objectsOf = ({ context }: PDFDocument) =>
  context.enumerateIndirectObjects().map(([ref, object]) => `${ref} ${object}`);

test('every object is what pdf-lib reads', async () => {
  const [own, other] = [await readPrinted(printed), await PDFDocument.load(printed)];
  const theirs = objectsOf(await PDFDocument.load(printed, { updateMetadata: false }));
  assert.equal(objectsOf(own), theirs);
  assert.ok(theirs.length > 30);
  assert.is(own.getPageCount(), 2);
  assert.is(own.getTitle(), other.getTitle());
  const { Root } = own.context.trailerInfo;
  assert.is(own.catalog, own.context.lookup(Root));
});

test('a stream has its bytes, whatever they look like', async () => {
  const { context } = await readPrinted(printed);
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  assert.ok(streams.length > 2);
  for (const { dict, contents } of streams) {
    assert.is(String(dict.get(PDFName.of('Length'))), String(contents.length));
  }
});

async function refusalOf(bytes: Uint8Array): Promise<string> {
  return readPrinted(bytes).then(
    () => 'It was read.',
    ({ message }: Error) => message,
  );
}

test('what Chromium does not write is refused', async () => {
  const saved = await (await PDFDocument.load(printed)).save();
  const noTable =
    'The PDF has no table of objects as Chromium has it. Run "npm ci", which brings the Chromium that is known here.';
  assert.is(await refusalOf(saved), noTable);
  assert.is(await refusalOf(printed.slice(0, -100)), noTable);
  const text = Buffer.from(printed).toString('latin1');
  const commented = text.replace('/Type /Catalog', '% a comment   ');
  assert.match(await refusalOf(Buffer.from(commented, 'latin1')), /^At byte \d+, the PDF is not/);
});

test('what a browser writes that was named by hand is refused with its name, and what to do', async () => {
  const usual = process.env.PUPPETEER_EXECUTABLE_PATH;
  process.env.PUPPETEER_EXECUTABLE_PATH = '/opt/other/chrome';
  try {
    const refusal = await refusalOf(printed.slice(0, -100));
    assert.match(refusal, ' It is by /opt/other/chrome, which PUPPETEER_EXECUTABLE_PATH names: ');
    assert.match(refusal, /: leave that unset, or name a Chromium of the version that "npm ci"/);
  } finally {
    if (usual === undefined) delete process.env.PUPPETEER_EXECUTABLE_PATH;
    else process.env.PUPPETEER_EXECUTABLE_PATH = usual;
  }
});

test.run();
