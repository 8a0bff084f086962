/** The gate: what a site has been checked by, and whether anything that was found keeps it back. */
import { printEditions } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { SealedFile } from './seal.ts';

/** Warnings are shown and let through; there is no way to let an error through. */
export function mayBePublished(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}

const pageChecks = ['axe', 'html-codesniffer', 'html-validate', 'links'];
/** A browser leaves such a page before anything could look at it. */
const redirectChecks = ['html-validate', 'redirects'];
const pamphletChecks = ['pamphlet-facts', 'type', 'parity', 'links'];
const printChecks = ['print-facts', 'links'];
const feedChecks = ['feed-format', 'links'];
const citationChecks = ['citation-facts'];

/**
 * The checks that a file of a published site has passed, by the kind of file that it is.
 *
 * @param ran what has checked this site, of the checks that not every machine has
 */
export function checksOf(
  { path, edition, isRedirect }: SealedFile,
  ran: readonly 'verapdf'[] = [],
): string[] {
  if (isRedirect) return redirectChecks;
  if (path.endsWith('.html')) return pageChecks;
  if (printEditions.some(({ name }) => name === edition)) return printChecks;
  if (path.endsWith('.pdf')) return [...pamphletChecks, ...ran];
  if (path.startsWith('feeds/')) return feedChecks;
  if (path === '_redirects') return ['redirects'];
  if (/\.(?:bib|ris|csl\.json)$/.test(path)) return citationChecks;
  return ['links'];
}
