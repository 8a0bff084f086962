/**
 * Every pamphlet conforms to both standards, and says what its page says: those of the specimen, of
 * statements that answer each other, those that are published, and random ones. PAPERS=300 makes so many random ones, SEED=7 those from that
 * seed on; the first that fails is made small and shown.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { published, specimen, threeStatements } from '../support/built-content.ts';
import { needing } from '../support/needing.ts';
import { markdownOf } from '../support/paper-generator.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { generatedTexts } from './generated-content.ts';
import { type Fault, type Proof, prove, validateProofs } from './proofs.ts';
import { proveTexts, smallest, type Workplace } from './prove-texts.ts';

const test = suite();

/** Fixed, so that the tests never fail by chance. */
const seed = Number(process.env.SEED ?? 1);
const texts = generatedTexts(Number(process.env.PAPERS ?? 30), seed);

/** How many are printed and validated before their files are deleted: memory and disk stay flat. */
const textsAtOnce = 30;

/** How long a text may be made smaller, in ms, of the 600 s that the runner gives a file. */
const limit = 40_000;

const found = await findVeraPdf();
const veraPdf = 'veraPdf' in found ? found.veraPdf : undefined;
const proofs: Proof[] = [];
let browser: Browser;
let folder: TemporaryFolder;
let workplace: Workplace;

test.before(async () => {
  console.log(`${texts.length} random texts, from SEED=${seed} on.`);
  browser = await launchBrowser({ timeout: 60_000 });
  folder = await temporaryFolder();
  const tab = await browser.newPage();
  workplace = { tab, folder: join(folder.path, 'random') };
  let waiting = await prove(specimen, tab, join(folder.path, 'specimen'));
  waiting.push(...(await prove(published, tab, join(folder.path, 'published'))));
  waiting.push(...(await prove(threeStatements, tab, join(folder.path, 'statements'))));
  for (let start = 0; start === 0 || start < texts.length; start += textsAtOnce) {
    waiting.push(...(await proveTexts(texts.slice(start, start + textsAtOnce), workplace)));
    if (veraPdf) await validateProofs(veraPdf, waiting);
    for (const { file } of waiting) if (file !== undefined) await rm(file, { force: true });
    proofs.push(...waiting);
    waiting = [];
    if (texts.length > textsAtOnce) console.log(`${proofs.length} pamphlets are proven.`);
  }
});

test.after(async () => {
  await browser.close();
  await folder[Symbol.asyncDispose]();
});

test('words and structure are those of the page', async () => {
  assert.ok(proofs.length > 2 * texts.length);
  await assertWithout(({ profile }) => profile === undefined);
});

needing('veraPdf', test, 'veraPDF finds nothing in any of its profiles', async () => {
  await assertWithout(({ profile }) => profile !== undefined);
});

/** Says all faults of the kind that counts, and to what the first text with one can be reduced. */
async function assertWithout(counts: (fault: Fault) => boolean): Promise<void> {
  const failed = proofs
    .map((proof) => ({ ...proof, faults: proof.faults.filter(counts) }))
    .filter(({ faults }) => faults.length > 0);
  if (failed.length === 0) return;
  const reports = failed.map(({ slug, standard, faults }) =>
    [`${slug} to ${standard}`, ...faults.map(({ text }) => text)].join('\n  '),
  );
  const first = failed.find(({ slug }) => texts.some(({ name }) => name === slug));
  const text = texts.find(({ name }) => name === first?.slug);
  const [fault] = first?.faults ?? [];
  if (first && text && fault) {
    const options = { veraPdf, limit };
    const small = await smallest(text, first.standard, fault, workplace, options);
    reports.push(`${first.slug} made small: ${fault.text}\n\n${markdownOf(small)}`);
  }
  assert.unreachable(reports.join('\n\n'));
}

test.run();
