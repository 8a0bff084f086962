/** Checks that the type of a pamphlet is what its edition promises, as measured in the finished PDF. */
import { type Edition, editionNamed } from '../../model/edition.ts';
import type { PamphletEntry } from '../../model/manifest.ts';
import type { Problem } from '../../model/problem.ts';
import type { OpenPdf } from '../read-pdf.ts';
import { findPlaces } from '../source-places.ts';
import { type ReadSource, sourceReader } from '../source-reader.ts';
import { type Verdicts, verdictOn } from '../verdicts.ts';
import { type TypeFault, typeHints } from './fault.ts';
import { findTypeFaults } from './find-type-faults.ts';

/** How much of the words is shown, in characters: enough to find them on the page. */
const firstWords = 60;

interface TypeOptions {
  readonly verdicts?: Verdicts | undefined;
  readonly readSource?: ReadSource;
}

/** What is below the floor of its edition in one pamphlet, each kind of fault once. */
export async function checkType(
  entry: PamphletEntry,
  pdf: OpenPdf,
  { verdicts, readSource = sourceReader() }: TypeOptions = {},
): Promise<Problem[]> {
  const edition = editionNamed(entry.edition);
  const subject = { asks: 'type', files: [entry.path], given: entry.edition };
  const faults = await verdictOn(subject, () => faultsOf(pdf, edition), verdicts);
  const source = faults.length > 0 ? await readSource(entry.source) : undefined;
  return [...Map.groupBy(faults, ({ kind }) => kind).values()].flatMap(
    (alike) => problemOf(alike, entry, edition, source) ?? [],
  );
}

async function faultsOf(pdf: OpenPdf, { type }: Edition): Promise<TypeFault[]> {
  try {
    return await findTypeFaults(pdf, type);
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
