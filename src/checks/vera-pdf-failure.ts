/** Makes a problem of a rule that a pamphlet fails: what the rule says, where, and in whose words. */
import type { PamphletEntry } from '../model/manifest.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { addressClues, quote } from './element-clues.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { type Clue, findPlaces } from './source-places.ts';
import { readContext } from './vera-pdf-context.ts';
import type { Profile } from './vera-pdf-profiles.ts';
import type { FailedRule } from './vera-pdf-report.ts';

export interface Failure {
  readonly entry: PamphletEntry;
  readonly profile: Profile;
  readonly rule: FailedRule;
}

/** One of the times that a rule is failed. */
interface Fault {
  /** `on page 2, in L › LI, “its words”`; empty for one of the file as a whole. */
  readonly whereabouts: string;
  /** In the content file, if that shows it. */
  readonly place: Place | undefined;
}

/** More parts than these are no caption but a section, whose beginning may be far away. */
const captionParts = 4;

/** How many structure elements are named: the one at fault and those right around it. */
const rolesNamed = 3;

/**
 * @param objects of the pamphlet; nothing if they cannot be read
 * @param source the text of the content file; nothing if there is none any more
 */
export function failureProblem(
  { entry, profile, rule }: Failure,
  objects: PdfObjects | undefined,
  source: string | undefined,
): Problem {
  const faults = rule.checks.map(({ context }) => readFault(context, objects, source));
  // The first that an editor can be led to stands for all.
  const shown = faults.find(({ place }) => place) ?? faults[0];
  const { specification, clause, testNumber, failedChecks, description } = rule;
  const where = shown?.whereabouts ?? '';
  const count = failedChecks > 1 ? `${failedChecks} times` : '';
  const example = failedChecks > 1 && where ? `for example ${where}` : where;
  const details = [count, example].filter((part) => part).join(', ');
  return {
    code: 'pdf-ua',
    severity: 'error',
    file: entry.source,
    ...shown?.place,
    fact: `${entry.path} is not ${profile.name} (${specification}, ${clause}, test ${testNumber}${details && `; ${details}`}): ${description.replace(/\.?$/, '.')}`,
    hint: 'Write that part of the text in another way, or mend src/pamphlets, which declares it.',
  };
}

function readFault(
  context: string,
  objects: PdfObjects | undefined,
  source: string | undefined,
): Fault {
  const { page, roles, object, around, mark } = readContext(context);
  const meaningOf = (number: number | undefined) =>
    number === undefined ? undefined : objects?.meaningOf(number);
  const meaning = meaningOf(object);
  const marked = page !== undefined && mark !== undefined && objects?.markedText(page, mark);
  const passages = marked ? [marked] : (meaning?.passages ?? []);
  const shownPage = page ?? meaning?.page;
  const parts = [
    ...(shownPage === undefined ? [] : [`on page ${shownPage}`]),
    ...(roles.length === 0 ? [] : [`in ${roles.slice(-rolesNamed).join(' › ')}`]),
    ...(passages.length === 0 ? [] : [quote(passages.join(' '))]),
  ];
  const kind = /^H\d?$/.test(roles.at(-1) ?? '') ? 'heading' : 'text';
  const beside = meaningOf(around)?.passages ?? [];
  const clues: Clue[] = [
    ...(meaning?.address ? addressClues(meaning.address) : []),
    { kind, text: passages.join(' ') },
    // Some of the words the layout adds, such as the number of a note.
    ...passages.map((text) => ({ kind, text }) as const),
    // What has no words, such as a picture that lost its own, may have a caption.
    ...(beside.length > captionParts ? [] : [{ kind: 'text', text: beside.join(' ') } as const]),
  ];
  const [place] = source === undefined ? [] : findPlaces(source, clues);
  return { whereabouts: parts.join(', '), place };
}
