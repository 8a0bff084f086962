/** Removes what earlier states of the code have kept, once they have kept nothing more for a while. */
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** In ms: in case somebody goes back to one. */
const patience = 7 * 24 * 60 * 60 * 1000;

/**
 * @param folder with a folder for each state
 * @param current the one that keeps something now
 */
export function sweepStates(folder: string, current: string): void {
  const now = new Date();
  utimesSync(join(folder, current), now, now);
  for (const state of readdirSync(folder)) {
    const path = join(folder, state);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (used !== undefined && used < now.getTime() - patience) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
