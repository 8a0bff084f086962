/** How much memory a process and those below it hold (Linux, proc(5)). */
import { readFile } from 'node:fs/promises';

/**
 * Bytes, what processes share counted once.
 *
 * @returns nothing where the process has ended, or the system does not tell
 */
export async function heldMemory(pid: number): Promise<number | undefined> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    const own = Number(rollup.match(/^Pss: +(\d+) kB$/m)?.[1]) * 1024;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const below = await Promise.all((children.match(/\d+/g) ?? []).map(Number).map(heldMemory));
    return below.reduce<number>((sum, bytes) => sum + (bytes ?? 0), own);
  } catch {
    return undefined;
  }
}
