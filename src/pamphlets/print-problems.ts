/** What printing a page brings to light, as problems of the content file that the page is made from. */
import type { Edition } from '../model/edition.ts';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';

/** @param addresses Empty for an image that names no file. */
export function imageProblems(addresses: readonly string[], file: string): Problem[] {
  return addresses.map((address) => ({
    code: 'image-missing',
    severity: 'error',
    file,
    fact: `The image ${URL.parse(address)?.pathname ?? 'without an address'} cannot be shown.`,
    hint: 'Add the file, or save it again as SVG, PNG or JPEG.',
  }));
}

/** @param scale The size of the type as printed, in comparison to what it should be. */
export function shrinkProblem(
  scale: number,
  { label }: Edition,
  wide: readonly string[],
  file: string,
): Problem {
  const size = `${Math.round(scale * 100)} %`;
  const culprit = wide.length > 0 ? wide.join(' and ') : 'something on a page with its own margins';
  return {
    code: 'pamphlet-shrunk',
    severity: 'error',
    file,
    fact: `All type of the pamphlet (${label}) is printed at ${size}, because the page is too narrow for ${culprit}.`,
    hint: 'Make it narrower, or let its words wrap.',
  };
}

/** What both kinds of files have, those to read and those to look at. */
type PrintedEntry = Pick<PamphletEntry, 'path' | 'page' | 'source'>;

/** A first attempt that failed: said on the way, since the second may succeed. */
export function retryProblem(entry: PrintedEntry, cause: unknown): Problem {
  return {
    code: 'pamphlet-retried',
    severity: 'warning',
    file: entry.source,
    fact: `${entry.path} was not printed: ${reasonOf(cause)}`,
    hint: 'It is tried again.',
  };
}

export function failureProblem(entry: PrintedEntry, cause: unknown): Problem {
  return {
    code: 'pamphlet-failed',
    severity: 'error',
    file: entry.source,
    fact: `${entry.path} was not printed, however often it was tried: ${reasonOf(cause)}`,
    hint: `Open ${entry.page} in a browser and print it there, to see what holds it up.`,
  };
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [line = ''] = message.split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
