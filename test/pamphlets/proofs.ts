/** Proves pamphlets: prints content to every standard, and says what words, parity and veraPDF find. */
import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkParity } from '../../src/checks/parity/check-parity.ts';
import type { VeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { profiles } from '../../src/checks/vera-pdf-profiles.ts';
import { validate } from '../../src/checks/vera-pdf-report.ts';
import { type Standard, standards } from '../../src/model/standard.ts';
import { builtContent, type ContentFolder } from '../support/built-content.ts';
import { pageWords } from '../support/page-words.ts';
import { pdfWords, searchableText } from '../support/pdf-words.ts';

export interface Proof {
  readonly slug: string;
  readonly standard: Standard;
  readonly file: string;
  /** What was found, each in one line; none is as it should be. */
  readonly faults: string[];
}

/**
 * @param kept a folder in which the pamphlets are left
 * @throws Error that lists what is wrong with the content
 */
export async function prove(content: ContentFolder, tab: Page, kept: string): Promise<Proof[]> {
  await using built = await builtContent(content);
  const proofs: Proof[] = [];
  for (const standard of standards) {
    const printed = await built.print(standard);
    const site = await openBuiltSite(built.site);
    const problems = await checkParity(site, site.manifest.pamphlets, { jobs: 2 });
    for (const { entry, file, problems: own } of printed) {
      const bytes = await readFile(file);
      const words = await pageWords(tab, built.site, entry.page);
      const found = await pdfWords(bytes);
      const text = await searchableText(bytes);
      const lost = words.painted.filter((word) => !text.includes(word.replaceAll('\u00AD', '')));
      const copy = join(kept, standard, `${entry.slug}.pdf`);
      await mkdir(dirname(copy), { recursive: true });
      await cp(file, copy);
      proofs.push({
        slug: entry.slug,
        standard,
        file: copy,
        faults: [
          ...own.map(({ code, fact }) => `${code}: ${fact}`),
          ...firstDifference(found, words.said),
          ...(lost.length > 0 ? [`search: finds no ${lost.slice(0, 5).join(', ')}`] : []),
          ...problems
            .filter((problem) => problem.fact.startsWith(`${entry.path} `))
            .map((problem) => `parity: ${problem.fact}`),
        ],
      });
    }
  }
  return proofs;
}

/** Adds what veraPDF finds, in one process for each profile. */
export async function validateProofs(veraPdf: VeraPdf, proofs: readonly Proof[]): Promise<void> {
  await Promise.all(
    standards.map(async (standard) => {
      const own = proofs.filter((proof) => proof.standard === standard);
      for (const profile of profiles.filter((one) => one.standard === standard)) {
        for (const { candidate, verdict } of await validate(veraPdf, profile, own)) {
          if (verdict.kind === 'unread') candidate.faults.push(`veraPDF: ${verdict.reason}`);
          if (verdict.kind !== 'failed') continue;
          for (const { clause, testNumber, description } of verdict.rules) {
            candidate.faults.push(`${profile.flavour} ${clause}-${testNumber}: ${description}`);
          }
        }
      }
    }),
  );
}

function firstDifference(found: readonly string[], expected: readonly string[]): string[] {
  const index = expected.findIndex((word, at) => found[at] !== word);
  if (index < 0 && found.length === expected.length) return [];
  const at = index < 0 ? expected.length : index;
  const near = (words: readonly string[]) => words.slice(Math.max(at - 2, 0), at + 4).join(' ');
  return [`words: "${near(found)}" for "${near(expected)}"`];
}
