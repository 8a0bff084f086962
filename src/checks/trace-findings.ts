/** Leads findings on built pages back to the content: each becomes a problem where an editor can act. */
import type { Problem } from '../model/problem.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import type { Finding, TracedFinding } from './finding.ts';
import { gatherByPlace, gatherByShape, gatherByText } from './gather-findings.ts';
import { layoutFaults } from './layout-faults.ts';
import { findClue } from './source-places.ts';
import { type ReadSource, sourceReader } from './source-reader.ts';

/**
 * One problem for each fact and place in a content file. What a layout does is one fault, on however many pages it stands,
 * and what cannot be found in any file is told with the pages that have it.
 *
 * @param pages all that were checked
 */
export async function traceFindings(
  site: BuiltSite,
  findings: readonly Finding[],
  pages: readonly BuiltPage[] = site.pages,
): Promise<Problem[]> {
  const readSource = sourceReader();
  const titles = sourcesByTitle(site);
  const traced: TracedFinding[] = [];
  const untraced: Finding[] = [];
  for (const finding of findings) {
    const found = await trace(finding, titles, readSource);
    if (found) traced.push(found);
    else untraced.push(finding);
  }
  const ofLayout = await layoutFaults(site, pages, [
    ...traced.filter(({ isDoubtful }) => isDoubtful).map(({ finding }) => finding),
    ...untraced.filter(({ clues }) => clues.length > 0),
  ]);
  return [
    ...gatherByPlace(traced.filter(({ finding }) => !ofLayout.has(finding))),
    ...gatherByShape(site, [...ofLayout]),
    ...gatherByText(
      site,
      untraced.filter((finding) => !ofLayout.has(finding)),
    ),
  ];
}

async function trace(
  finding: Finding,
  titles: ReadonlyMap<string, string>,
  readSource: ReadSource,
): Promise<TracedFinding | undefined> {
  const { page, clues } = finding;
  const own = page.entry && { file: page.entry.source, clues };
  // Lists, and what leads to the next text, show titles of others.
  const ofOthers = clues.flatMap((clue) => {
    const file = clue.kind === 'text' ? titles.get(clue.text) : undefined;
    return file === undefined ? [] : { file, clues: [clue] };
  });
  for (const { file, clues } of [...(own ? [own] : []), ...ofOthers]) {
    const source = await readSource(file);
    const found = source === undefined ? undefined : findClue(source, clues);
    if (!found) continue;
    const isDoubtful = found.clue.kind === 'text' || found.clue.kind === 'heading';
    return { finding, file, places: found.places, isDoubtful };
  }
  return undefined;
}

function sourcesByTitle({ manifest }: BuiltSite): ReadonlyMap<string, string> {
  return new Map(manifest.pages.map(({ title, source }) => [title, source]));
}
