/** The gate: what a site has been checked by, and whether anything that was found keeps it back. */
import type { CheckName } from '../model/check-name.ts';
import { printEditions } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { socialPictureEnding } from '../site/addresses.ts';
import type { SealedFile } from './seal.ts';

/** Warnings are shown and let through; there is no way to let an error through. */
export function mayBePublished(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}

const pageChecks: readonly CheckName[] = ['axe', 'html-codesniffer', 'html-validate', 'links'];
/** A browser leaves such a page before anything could look at it. */
const redirectChecks: readonly CheckName[] = ['html-validate', 'redirects'];
const pamphletChecks: readonly CheckName[] = [
  'pamphlet-facts',
  'type',
  'parity',
  'links',
  'verapdf',
];
const printChecks: readonly CheckName[] = ['print-facts', 'links'];
const socialPictureChecks: readonly CheckName[] = ['picture-facts', 'links'];
const feedChecks: readonly CheckName[] = ['feed-format', 'links'];
const citationChecks: readonly CheckName[] = ['citation-facts'];

/**
 * The checks that a file of a published site has passed, by the kind of file that it is.
 *
 * @param ran what has checked this site: not every machine has all of it
 */
export function checksOf(file: SealedFile, ran: ReadonlySet<CheckName>): CheckName[] {
  return checksFor(file).filter((name) => ran.has(name));
}

function checksFor({ path, edition, isRedirect }: SealedFile): readonly CheckName[] {
  if (isRedirect) return redirectChecks;
  if (path.endsWith('.html')) return pageChecks;
  if (printEditions.some(({ name }) => name === edition)) return printChecks;
  if (path.endsWith('.pdf')) return pamphletChecks;
  if (path.startsWith('feeds/')) return feedChecks;
  if (path.endsWith(socialPictureEnding)) return socialPictureChecks;
  if (path === '_redirects') return ['redirects'];
  if (/\.(?:bib|ris|csl\.json)$/.test(path)) return citationChecks;
  return ['links'];
}
