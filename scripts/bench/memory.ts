/** Whether memory stays flat however many pamphlets are made. */
import { readFile } from 'node:fs/promises';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import type { Ratio } from './ratio.ts';

/**
 * The peak of memory, ours and the browser's, while the last quarter of a site's pamphlets is made,
 * beside that of the second quarter: the first one fills caches.
 *
 * @returns nothing where the system does not tell how much memory a process holds
 */
export async function memoryToEarlier(site: string, jobs: number): Promise<Ratio | undefined> {
  if ((await heldBy(process.pid)) === undefined) return;
  const held: number[] = [];
  const measured: Promise<unknown>[] = [];
  await makePamphlets({
    site,
    jobs,
    onProgress: () => {
      measured.push(heldBy(process.pid).then((bytes) => held.push(bytes ?? 0)));
    },
  });
  await Promise.all(measured);
  const quarter = Math.floor(held.length / 4);
  const peak = (from: number) => Math.max(...held.slice(from * quarter, (from + 1) * quarter));
  return {
    name: `peak of memory, last quarter of ${held.length} pamphlets (${Math.round(peak(3) / 2 ** 20)} MiB) : second quarter`,
    values: [peak(3) / peak(1)],
    limit: { of: 'each', most: 1.1 },
  };
}

/** Bytes that a process and those below it hold, what they share counted once (Linux, proc(5)). */
async function heldBy(pid: number): Promise<number | undefined> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    const own = Number(rollup.match(/^Pss: +(\d+) kB$/m)?.[1]) * 1024;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const below = await Promise.all((children.match(/\d+/g) ?? []).map(Number).map(heldBy));
    return below.reduce<number>((sum, bytes) => sum + (bytes ?? 0), own);
  } catch {
    // It has ended, or this system has no such file.
    return undefined;
  }
}
