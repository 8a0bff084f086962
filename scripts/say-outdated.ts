/** Says on standard error that a site is older than what it is made of: what is said of it is of its old pages. */
import { changedSince } from '../src/published/made-of.ts';
import type { Progress } from './progress.ts';

/**
 * @param site its folder
 * @param run the commands that make it anew
 * @param folders with its content and data, if they are known
 */
export function sayOutdated(
  { say }: Progress,
  site: string,
  run: readonly string[],
  folders?: { readonly content: string; readonly data: string },
): void {
  const changed = changedSince(site, folders);
  if (changed.length === 0) return;
  const what = new Intl.ListFormat('en').format(changed);
  const commands = new Intl.ListFormat('en').format(run.map((command) => `"npm run ${command}"`));
  say(`The pages in ${site}/ are older than ${what}. Run ${commands} to make them anew.`);
}
