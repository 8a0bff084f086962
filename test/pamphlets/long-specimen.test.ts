/** The specimen of every construct, grown to forty pages of A5, in all editions: each holds what it promises. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type BuiltSite, openBuiltSite } from '../../src/checks/built-site.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { checkPrints } from '../../src/checks/prints.ts';
import { checkWithVeraPdf } from '../../src/checks/vera-pdf.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { editions, printEditions } from '../../src/model/edition.ts';
import { type MadePamphlet, makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { type BuiltContent, builtContent, specimen } from '../support/built-content.ts';
import { needing } from '../support/needing.ts';
import { numberChapters } from '../support/number-chapters.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const test = suite();
const slug = 'specimen';

let folder: TemporaryFolder;
let built: BuiltContent;
let site: BuiltSite;
let made: readonly MadePamphlet[];

test.before(async () => {
  folder = await temporaryFolder();
  const content = join(folder.path, 'content');
  await cp(specimen.content, content, { recursive: true });
  const file = join(content, `papers/${slug}/index.md`);
  await writeFile(file, `${await readFile(file, 'utf8')}\n${numberChapters()}\n`);
  built = await builtContent({ content, data: specimen.data });
  const result = await makePamphlets({ site: built.site, only: [slug], jobs: 1 });
  assert.equal([...result.problems, ...result.faults], []);
  made = result.made;
  site = await openBuiltSite(built.site);
});

test.after(async () => {
  await built[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const pamphlets = () => site.manifest.pamphlets.filter((entry) => entry.slug === slug);

test('all editions are made, that in A5 of forty pages', () => {
  const names = [...editions, ...printEditions].map(({ name }) => name);
  assert.equal(made.map(({ entry }) => entry.edition).toSorted(), names.toSorted());
  const { pages = 0 } = made.find(({ entry }) => entry.edition === 'a5') ?? {};
  assert.ok(Math.abs(pages - 40) <= 4, `It has ${pages} pages.`);
});

test('each says what its page says, in the type that its edition promises', async () => {
  assert.equal(await checkPamphlets(site, pamphlets(), { jobs: 1 }), []);
});

test('sheets and pages for printers are whole', async () => {
  const prints = site.manifest.prints.filter((entry) => entry.slug === slug);
  assert.is(prints.length, printEditions.length);
  assert.equal(await checkPrints(site, prints), []);
});

needing('veraPdf', test, 'each is PDF/UA', async () => {
  const found = await findVeraPdf();
  if ('missing' in found) throw new Error(found.missing);
  assert.equal(await checkWithVeraPdf(found.veraPdf, site, pamphlets()), []);
});

test.run();
