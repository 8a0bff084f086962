/** Proves pamphlets: prints content to a standard, and says what words, checks and veraPDF find. */
import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { findWrongLetters } from '../../src/checks/pamphlet-letters.ts';
import { findWrongPageNumbers } from '../../src/checks/pamphlet-page-numbers.ts';
import { findWrongPlaces } from '../../src/checks/pamphlet-places.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { readPdf } from '../../src/checks/read-pdf.ts';
import type { VeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { type Profile, profiles } from '../../src/checks/vera-pdf-profiles.ts';
import { validate } from '../../src/checks/vera-pdf-report.ts';
import { type Standard, standards } from '../../src/model/standard.ts';
import { builtContent, type ContentFolder } from '../support/built-content.ts';
import { type PageWords, pageWords } from '../support/page-words.ts';
import { pdfWords, searchableText } from '../support/pdf-words.ts';

export interface Fault {
  /** The same for faults of one kind, whatever words they show in. */
  readonly kind: string;
  readonly text: string;
  /** That of veraPDF which found it; none if it was found without veraPDF. */
  readonly profile?: Profile;
}

export interface Proof {
  readonly slug: string;
  readonly standard: Standard;
  /** None if it could not be printed. */
  readonly file?: string;
  readonly faults: Fault[];
}

/**
 * @param kept a folder in which the pamphlets are left
 * @throws Error that lists what is wrong with the content, or cannot be printed
 */
export async function prove(
  content: ContentFolder,
  tab: Page,
  kept: string,
  wanted: readonly Standard[] = standards,
): Promise<Proof[]> {
  await using built = await builtContent(content);
  const wordsOf = new Map<string, PageWords>();
  const proofs: Proof[] = [];
  for (const standard of wanted) {
    const printed = await built.print(standard);
    const site = await openBuiltSite(built.site);
    const problems = await checkPamphlets(site, site.manifest.pamphlets, { jobs: 2 });
    for (const { entry, file, problems: own } of printed) {
      const bytes = await readFile(file);
      const words = wordsOf.get(entry.page) ?? (await pageWords(tab, built.site, entry.page));
      wordsOf.set(entry.page, words);
      const copy = join(kept, standard, `${entry.slug}.pdf`);
      await mkdir(dirname(copy), { recursive: true });
      await cp(file, copy);
      const facts = problems
        .filter(({ code, fact }) => code === 'pamphlet-parity' && fact.startsWith(entry.path))
        .map(({ fact }) => fact);
      const faults = [
        ...own.map(({ code, fact }) => ({ kind: code, text: fact })),
        ...(await wordFaults(bytes, words)),
        ...(await readingFaults(bytes)),
        ...facts.map((text) => ({ kind: kindOf(text.slice(entry.path.length)), text })),
      ];
      proofs.push({ slug: entry.slug, standard, file: copy, faults });
    }
  }
  return proofs;
}

/** Adds what veraPDF finds, in one process for each profile. */
export async function validateProofs(
  veraPdf: VeraPdf,
  proofs: readonly Proof[],
  wanted: readonly Profile[] = profiles,
): Promise<void> {
  await Promise.all(
    standards.map(async (standard) => {
      const own = proofs.flatMap((proof) =>
        proof.file !== undefined && proof.standard === standard
          ? [{ file: proof.file, faults: proof.faults }]
          : [],
      );
      for (const profile of wanted.filter((one) => one.standard === standard)) {
        for (const { candidate, verdict } of await validate(veraPdf, profile, own)) {
          if (verdict.kind === 'unread') {
            candidate.faults.push({ kind: 'unread', text: verdict.reason, profile });
          }
          for (const rule of verdict.kind === 'failed' ? verdict.rules : []) {
            const kind = `${profile.flavour} ${rule.clause}-${rule.testNumber}`;
            candidate.faults.push({ kind, text: `${kind}: ${rule.description}`, profile });
          }
        }
      }
    }),
  );
}

/** A text without the words that it quotes, how often it is so, and where. */
export function kindOf(text: string): string {
  const plain = text.replace(/ The same is so in \d+ more places\.$/, '');
  const next = plain.replace(/“[^“”]*”|"[^"]*"/g, '');
  return next === text ? text.replace(/\d+/g, '') : kindOf(next);
}

/** Letters, places and page numbers that readers are told wrongly. */
async function readingFaults(bytes: Uint8Array): Promise<Fault[]> {
  const facts = [
    ...(await readPdf(bytes, findWrongLetters)),
    ...(await readPdf(bytes, findWrongPlaces)),
    ...(await readPdf(bytes, findWrongPageNumbers)),
  ];
  return facts.map((text) => ({ kind: kindOf(text), text }));
}

async function wordFaults(bytes: Uint8Array, { said, painted }: PageWords): Promise<Fault[]> {
  const found = await pdfWords(bytes);
  const text = await searchableText(bytes);
  const lost = painted.filter((word) => !text.includes(word.replaceAll('\u00AD', '')));
  const difference = firstDifference(found, said);
  return [
    ...(difference === undefined ? [] : [{ kind: 'words', text: difference }]),
    ...(lost.length > 0 ? [{ kind: 'search', text: `It does not find: ${lost.join(', ')}` }] : []),
  ];
}

function firstDifference(found: readonly string[], said: readonly string[]): string | undefined {
  const index = said.findIndex((word, at) => found[at] !== word);
  if (index < 0 && found.length === said.length) return undefined;
  const at = index < 0 ? said.length : index;
  const near = (words: readonly string[]) => words.slice(Math.max(at - 2, 0), at + 4).join(' ');
  return `The PDF says "${near(found)}", and the page "${near(said)}".`;
}
