/** Each thing that makes a pamphlet accessible is missed when it is taken out: by whom, each says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { profiles } from '../../src/checks/vera-pdf-profiles.ts';
import { validate } from '../../src/checks/vera-pdf-report.ts';
import { type Standard, standards } from '../../src/model/standard.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { type BuiltContent, builtContent, specimen } from '../support/built-content.ts';
import { needing } from '../support/needing.ts';
import { pdfWords } from '../support/pdf-words.ts';
import { structureText } from '../support/structure-text.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import type { Mutation } from './mutation.ts';
import { mutationsOfUa1 } from './mutations-of-ua-1.ts';
import { mutationsOfUa2 } from './mutations-of-ua-2.ts';
import { printUnprepared } from './print-unprepared.ts';

const test = suite();
const mutations = { 'ua-1': mutationsOfUa1, 'ua-2': mutationsOfUa2 };
let built: BuiltContent;
let folder: TemporaryFolder;
/** The short specimen, made to each standard. */
const whole = new Map<Standard, Uint8Array>();

test.before(async () => {
  built = await builtContent(specimen);
  folder = await temporaryFolder();
  for (const standard of standards) {
    const short = (await built.print(standard)).find(({ entry }) => entry.slug === 'short');
    assert.ok(short);
    whole.set(standard, await readFile(short.file));
  }
});

test.after(async () => {
  await built[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function mutated(standard: Standard, { mutate }: Mutation): Promise<Uint8Array> {
  const document = await PDFDocument.load(original(standard), { updateMetadata: false });
  mutate(document);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function original(standard: Standard): Uint8Array {
  const bytes = whole.get(standard);
  if (!bytes) throw new Error(`Nothing was made to ${standard}.`);
  return bytes;
}

for (const standard of standards) {
  test(`${standard}: words and tree miss what they should`, async () => {
    const bytes = original(standard);
    const [words, tree] = [await pdfWords(bytes), await structureText(bytes)];
    for (const mutation of mutations[standard]) {
      const broken = await mutated(standard, mutation);
      const missed = [
        ...((await pdfWords(broken)).join(' ') === words.join(' ') ? [] : ['words']),
        ...((await structureText(broken)) === tree ? [] : ['tree']),
      ];
      const expected = mutation.noticedBy.filter((by) => by === 'words' || by === 'tree');
      assert.equal(missed, expected, mutation.what);
      assert.ok(mutation.noticedBy.length > 0, mutation.what);
    }
  });

  needing('veraPdf', test, `${standard}: veraPDF misses what it should`, async () => {
    const found = await findVeraPdf();
    assert.ok('veraPdf' in found);
    for (const profile of profiles) {
      const own = mutations[standard].filter(({ noticedBy }) =>
        noticedBy.some((by) => by.startsWith(`${profile.flavour} `)),
      );
      if (profile.standard !== standard || own.length === 0) continue;
      const candidates = [];
      for (const [index, mutation] of own.entries()) {
        const name = `${profile.flavour}-${index}.pdf`;
        await folder.write({ [name]: await mutated(standard, mutation) });
        candidates.push({ mutation, file: join(folder.path, name) });
      }
      for (const { candidate, verdict } of await validate(found.veraPdf, profile, candidates)) {
        const { what, noticedBy } = candidate.mutation;
        const rules = verdict.kind === 'failed' ? verdict.rules : [];
        const missed = rules.map(
          ({ clause, testNumber }) => `${profile.flavour} ${clause}-${testNumber}`,
        );
        const expected = noticedBy.filter((by) => by.startsWith(`${profile.flavour} `));
        assert.equal(missed.toSorted(), expected, what);
      }
    }
  });
}

test('without settled white space, words at the ends of lines are missed', async () => {
  const [words, joined] = [original('ua-1'), await unprepared('white space')].map(pdfWords);
  assert.ok(((await joined)?.length ?? 0) < ((await words)?.length ?? 0));
});

test('without keys, everything is missed but the words', async () => {
  const tree = await structureText(await unprepared('keys'));
  assert.not.match(tree, /^ *(?:H1|L|Table|Note)\b/m);
});

async function unprepared(missing: 'white space' | 'keys'): Promise<Uint8Array> {
  const { manifest } = await openBuiltSite(built.site);
  const entry = manifest.pamphlets.find(({ slug }) => slug === 'short');
  assert.ok(entry);
  const browser = await launchBrowser({ timeout: 30_000 });
  try {
    const tab = await browser.newPage();
    const { siteUrl } = manifest;
    return await printUnprepared(tab, built.site, { siteUrl, entry }, missing);
  } finally {
    await browser.close();
  }
}

test.run();
