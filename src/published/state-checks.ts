/** Has a checked site say what its checks have found, on its pages that have a place for that. */
import { basename, dirname } from 'node:path/posix';
import type { CheckReport } from '../checks/check-site.ts';
import type { Problem } from '../model/problem.ts';
import { type ChecksMade, recordOf } from './check-record.ts';
import { checksByPeople } from './checks-by-people.ts';
import { checksFound } from './checks-found.ts';
import { checksMade } from './checks-made.ts';
import { type ChecksTexts, fillChecks } from './fill-checks.ts';
import { seal } from './seal.ts';

/**
 * What these pages say is known only once the checks are over, and changes the pages: so these are
 * checked again.
 *
 * @param site The folder of a sealed site that has passed its checks.
 * @param check checks some pages of it, by the names of their folders
 * @returns what is wrong with these pages as they are now
 */
export async function stateChecks(
  site: string,
  made: ChecksMade,
  check: (only: readonly string[]) => Promise<CheckReport>,
): Promise<readonly Problem[]> {
  const pages = await fillChecks(site, await checksTexts(site, made));
  if (pages.length === 0) return [];
  await seal(site);
  const { problems } = await check(pages.map((path) => folderOf(path)));
  return problems;
}

/** @param site The folder of a sealed site. */
export async function checksTexts(site: string, made: ChecksMade): Promise<ChecksTexts> {
  const record = await recordOf(site, made);
  return {
    found: checksFound(record),
    people: checksByPeople(record),
    made: checksMade(record),
  };
}

/** Empty for the home page. */
function folderOf(path: string): string {
  return basename(dirname(path)).replace(/^\.$/, '');
}
