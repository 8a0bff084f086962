/** Checks that the type of each pamphlet is what its edition promises, as measured in the finished PDF. */
import { type Edition, editionNamed } from '../../model/edition.ts';
import type { PamphletEntry } from '../../model/manifest.ts';
import type { Problem } from '../../model/problem.ts';
import { type BuiltSite, readBytes } from '../built-site.ts';
import { findPlaces } from '../source-places.ts';
import { sourceReader } from '../source-reader.ts';
import { judge, oneByOne, type Verdicts } from '../verdicts.ts';
import { type TypeFault, typeHints } from './fault.ts';
import { findTypeFaults } from './find-type-faults.ts';

/** How much of the words is shown, in characters: enough to find them on the page. */
const firstWords = 60;

/**
 * What is below the floor of an edition, each kind of fault once for a pamphlet. One that was not
 * made is reported by the check of the files.
 */
export async function checkType(
  site: BuiltSite,
  entries: readonly PamphletEntry[],
  verdicts?: Verdicts,
): Promise<Problem[]> {
  const made = entries.filter(({ path }) => site.paths.has(path));
  const judged = await judge(made, {
    subjectOf: ({ path, edition }) => ({ asks: 'type', files: [path], given: edition }),
    look: oneByOne(async ({ path, edition }) =>
      faultsOf(await readBytes(site, path), editionNamed(edition)),
    ),
    verdicts,
  });
  const readSource = sourceReader();
  const problems: Problem[] = [];
  for (const [entry, faults] of judged) {
    const edition = editionNamed(entry.edition);
    const source = faults.length > 0 ? await readSource(entry.source) : undefined;
    for (const alike of Map.groupBy(faults, ({ kind }) => kind).values()) {
      const problem = problemOf(alike, entry, edition, source);
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

async function faultsOf(bytes: Uint8Array, { type }: Edition): Promise<TypeFault[]> {
  try {
    return await findTypeFaults(bytes, type);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ words: '', kind: 'unread', fact: `Its type cannot be measured: ${reason}` }];
  }
}

function problemOf(
  [fault, ...others]: readonly TypeFault[],
  { path, source: file }: PamphletEntry,
  { label }: Edition,
  source: string | undefined,
): Problem | undefined {
  if (!fault) return undefined;
  const { page, words, fact, kind } = fault;
  const [place] = source === undefined ? [] : findPlaces(source, [{ kind: 'text', text: words }]);
  const where = page === undefined ? `${path} (${label}):` : `Page ${page} of ${path} (${label}):`;
  const what = words === '' ? fact : `“${clipped(words)}” ${fact}`;
  const places = others.length === 1 ? 'one more place' : `${others.length} more places`;
  const more = others.length > 0 ? ` The same is so in ${places}.` : '';
  return {
    code: 'pamphlet-type',
    severity: 'error',
    file,
    ...place,
    fact: `${where} ${what}${more}`,
    hint: typeHints[kind],
  };
}

function clipped(words: string): string {
  if (words.length <= firstWords) return words;
  const space = words.lastIndexOf(' ', firstWords);
  return `${words.slice(0, space > 0 ? space : firstWords)} …`;
}
