/** Finds the processes of a command and all that it has started, by their environment (Linux). */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** The numbers of the processes whose environment has this variable with this value. */
export async function processesWith(name: string, value: string): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const found = await Promise.all(
    numbers.map(async (number) => {
      // It may end while it is read, or be another user's.
      const environment = await readFile(`/proc/${number}/environ`, 'utf8').catch(() => '');
      return environment.split('\0').includes(`${name}=${value}`) ? [Number(number)] : [];
    }),
  );
  return found.flat();
}

/** Those that are still there after five seconds, a long time for a system to end them. */
export async function lastingProcessesWith(name: string, value: string): Promise<number[]> {
  let left: number[] = [];
  for (let attempt = 0; attempt < 50; attempt++) {
    left = await processesWith(name, value);
    if (left.length === 0) return left;
    await sleep(100);
  }
  return left;
}
