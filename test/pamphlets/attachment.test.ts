/** A pamphlet of a paper that says so holds its Markdown, as it is published, and conforms all the same. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type BuiltSite, openBuiltSite, readBytes } from '../../src/checks/built-site.ts';
import { checkPamphletFile } from '../../src/checks/pamphlet-file.ts';
import { readPdf } from '../../src/checks/read-pdf.ts';
import { checkWithVeraPdf } from '../../src/checks/vera-pdf.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { profilesFor } from '../../src/checks/vera-pdf-profiles.ts';
import { type Standard, standards } from '../../src/model/standard.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { needing } from '../support/needing.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const test = suite();
const run = promisify(execFile);
const path = 'papers/first/first.pdf';
const body = 'Wörter of it.[^one]\r\n\r\n## Part\r\n\r\nMore.\r\n\r\n[^one]: Its note.\r\n';
const markdown =
  '# The first paper\n\nWörter of it.[^one]\n\n## Part\n\nMore.\n\n[^one]: Its note.\n';

let site: SmallSite;
const made = new Map<Standard, Uint8Array>();

test.before(async () => {
  site = await smallSite({
    'content/papers/first/index.md': `\uFEFF${paper('The first paper', body, { attachSource: true })}`,
    'content/papers/other/index.md': paper('The other paper', 'Words.'),
  });
});

test.after(async () => {
  await site[Symbol.asyncDispose]();
});

async function print(standard: Standard): Promise<Uint8Array> {
  const { problems, faults } = await makePamphlets({
    site: site.folder,
    editions: ['a5'],
    standard,
    jobs: 1,
  });
  assert.equal([...problems, ...faults], []);
  return await readFile(join(site.folder, path));
}

const printedOf = ({ manifest }: BuiltSite) =>
  manifest.pamphlets.filter(({ edition }) => edition === 'a5');

test('the Markdown is published beside the page, and that alone', async () => {
  assert.is(await site.text('papers/first/first.md'), markdown);
  const built = await openBuiltSite(site.folder);
  assert.equal(
    printedOf(built).map(({ attachment }) => attachment?.path),
    ['papers/first/first.md', undefined, undefined],
  );
  assert.equal(
    [...built.paths].filter((one) => one.endsWith('.md')),
    ['papers/first/first.md'],
  );
  const link = (await site.page('papers/first/index.html')).querySelector(
    'a[type="text/markdown"]',
  );
  assert.is(link?.getAttribute('href'), '/papers/first/first.md');
  assert.not.ok(
    (await site.page('papers/other/index.html')).querySelector('a[type="text/markdown"]'),
  );
});

for (const standard of standards) {
  test(`the pamphlet holds it as its source (${standard})`, async () => {
    const bytes = await print(standard);
    made.set(standard, bytes);
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const associated = catalog.lookup(PDFName.of('AF'), PDFArray);
    const names = catalog
      .lookup(PDFName.of('Names'), PDFDict)
      .lookup(PDFName.of('EmbeddedFiles'), PDFDict)
      .lookup(PDFName.of('Names'), PDFArray);
    assert.is(associated.size(), 1);
    assert.is(names.lookup(0, PDFHexString).decodeText(), 'first.md');
    assert.is(names.get(1), associated.get(0));
    const file = associated.lookup(0, PDFDict);
    assert.is(file.lookup(PDFName.of('F'), PDFString).decodeText(), 'first.md');
    assert.is(file.lookup(PDFName.of('UF'), PDFHexString).decodeText(), 'first.md');
    assert.is(file.lookup(PDFName.of('AFRelationship')), PDFName.of('Source'));
    assert.is(
      file.lookup(PDFName.of('Desc'), PDFHexString).decodeText(),
      'The text of “The first paper” in Markdown',
    );
    const { dict } = file.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'), PDFStream);
    assert.is(dict.lookup(PDFName.of('Subtype')), PDFName.of('text/markdown'));
    const facts = dict.lookup(PDFName.of('Params'), PDFDict);
    assert.is(facts.lookup(PDFName.of('Size'), PDFNumber).asNumber(), Buffer.byteLength(markdown));
    assert.is(facts.lookup(PDFName.of('ModDate'), PDFString).asString(), 'D:20261122000000Z');
    const checksum = facts.lookup(PDFName.of('CheckSum'), PDFHexString).asString();
    assert.is(checksum, createHash('md5').update(markdown).digest('hex'));
  });

  test(`it is named as what allows that, and the others are not (${standard})`, async () => {
    const xmp = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
    const other = await readFile(join(site.folder, 'papers/other/other.pdf'));
    const [own, plain] =
      standard === 'ua-1'
        ? [
            /<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</,
            /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</,
          ]
        : [
            /<pdfaid:part>4<[\s\S]*<pdfaid:conformance>F</,
            /<pdfaid:part>4<(?![\s\S]*pdfaid:conformance)/,
          ];
    assert.match(xmp(await print(standard)), own);
    assert.match(xmp(other), plain);
  });

  test(`it is the same bytes each time (${standard})`, async () => {
    assert.equal(await print(standard), made.get(standard));
  });

  test(`the check of the pamphlets finds it, and misses it (${standard})`, async () => {
    await print(standard);
    const built = await openBuiltSite(site.folder);
    const problemsOf = async (attachments: Readonly<Record<string, string | undefined>>) => {
      const entries = printedOf(built).map(({ attachment, ...entry }) => {
        const own = entry.slug in attachments ? attachments[entry.slug] : attachment?.path;
        return { ...entry, ...(own && { attachment: { path: own, description: 'Its text' } }) };
      });
      const problems = await Promise.all(
        entries.map((entry) =>
          readPdf(
            () => readBytes(built, entry.path),
            (pdf) => checkPamphletFile(built, entry, pdf),
          ),
        ),
      );
      return problems.flat().map(({ fact }) => fact);
    };
    assert.equal(await problemsOf({}), []);
    assert.equal(await problemsOf({ first: undefined, other: 'papers/first/first.md' }), [
      'papers/first/first.pdf: It holds first.md, which nothing announces.',
      'papers/other/other.pdf: It does not hold first.md.',
    ]);
    assert.equal(await problemsOf({ first: 'papers/gone/first.md' }), [
      'papers/first/first.pdf: What it holds as first.md is not the file of the site.',
    ]);
  });

  needing('veraPdf', test, `veraPDF finds nothing (${standard})`, async () => {
    const found = await findVeraPdf();
    assert.ok('veraPdf' in found);
    await print(standard);
    const built = await openBuiltSite(site.folder);
    const first = printedOf(built).filter(({ slug }) => slug === 'first');
    assert.equal(await checkWithVeraPdf(found.veraPdf, built, first), []);
  });
}

test('veraPDF is asked what the manifest says of the pamphlet', () => {
  const asked = (standard: Standard, holdsFile: boolean) =>
    profilesFor({ standard, holdsFile }).map(({ flavour }) => flavour);
  assert.equal(asked('ua-1', false), ['ua1', '2a']);
  assert.equal(asked('ua-1', true), ['ua1', '3a']);
  assert.equal(asked('ua-2', false), ['ua2', 'wt1a', 'wt1r', '4']);
  assert.equal(asked('ua-2', true), ['ua2', 'wt1a', 'wt1r', '4f']);
});

test('poppler takes out the same bytes', async () => {
  await using folder = await temporaryFolder();
  const pdf = join(site.folder, path);
  const { stdout } = await run('pdfdetach', ['-list', pdf]).catch((error) => {
    if (error.code === 'ENOENT') return { stdout: undefined };
    throw error;
  });
  // Not on every machine; pdf.js reads the same in the check of the pamphlets.
  if (stdout === undefined) return;
  assert.match(stdout, /1 embedded files\n1: first\.md/);
  await run('pdfdetach', ['-saveall', '-o', folder.path, pdf]);
  assert.is(await readFile(join(folder.path, 'first.md'), 'utf8'), markdown);
});

test.run();
