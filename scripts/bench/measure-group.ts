/** Measures a group, says each figure as it comes, and gives all of them. */
import type { Options } from '../options.ts';
import { figureSchema, figureToText } from './figure.ts';
import type { Bench, Group } from './group.ts';
import type { GroupResult } from './group-result.ts';
import { thisMachine } from './machine.ts';

/** @param say takes a line for whoever waits */
export async function measureGroup(
  group: Group,
  bench: Omit<Bench, 'papers'>,
  { papers = group.papers, today }: Pick<Options, 'papers' | 'today'>,
  say: (line: string) => void,
): Promise<GroupResult> {
  const result: GroupResult = {
    day: today,
    machine: thisMachine(),
    papers,
    jobs: bench.jobs,
    versions: [],
    missing: [],
    figures: [],
  };
  for await (const found of group.measure({ ...bench, papers })) {
    if ('values' in found) {
      // A number that is none would be found out only when the page is made.
      result.figures.push(figureSchema.parse(found));
      say(figureToText(found));
    } else if ('missing' in found) {
      result.missing.push(found);
      say(`${found.missing} is not here. To get it: ${found.toGet}`);
    } else {
      result.versions.push(found);
    }
  }
  return result;
}
