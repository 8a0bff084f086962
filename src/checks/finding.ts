/** What a check found on a built page, before it is led back to the text that the page came from. */

import type { Place } from '../model/place.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import type { BuiltPage } from './built-site.ts';
import type { Clue } from './source-places.ts';

/** On a page that is known from elsewhere. */
export interface PageFinding {
  readonly code: ProblemCode;
  /** Where it is in the built file, if the check knows. */
  readonly place?: Place;
  /** States what is so, in the same words wherever it is so. */
  readonly fact: string;
  readonly hint: string;
  /** The element, as it can be recognised: `<a href="/papers/">`. */
  readonly element?: string;
  /** Of the element, as `shapeOf` has it. */
  readonly shape?: string;
  /** The names of the views of the page in which it is so, if not the file itself is at fault. */
  readonly views?: readonly string[];
  /** What to look for in the content file, best first. */
  readonly clues: readonly Clue[];
}

export interface Finding extends PageFinding {
  readonly page: BuiltPage;
}

export interface TracedFinding {
  readonly finding: Finding;
  /** The content file that shows it. */
  readonly file: string;
  readonly places: readonly Place[];
  /** Whether they were found by words alone, which a layout may have put on the page. */
  readonly isDoubtful: boolean;
}

/** What was found on each of several pages, as one list. */
export function findingsOn(
  pages: Iterable<readonly [BuiltPage, readonly PageFinding[]]>,
): Finding[] {
  return [...pages].flatMap(([page, findings]) => findings.map((found) => ({ ...found, page })));
}
