/** The processes and profiles of a browser that a test launched, read from the machine itself. */
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer';

interface Process {
  readonly pid: number;
  readonly command: string;
}

/** Those in the process group that a browser leads, by its own id. */
export async function processesOf(group: number): Promise<Process[]> {
  const entries = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(
    entries.map(async (name) => {
      try {
        const status = await readFile(`/proc/${name}/stat`, 'utf8');
        // After the name in brackets: state, parent, group.
        const [state, , processGroup] = status.slice(status.lastIndexOf(')') + 2).split(' ');
        const command = await readFile(`/proc/${name}/cmdline`, 'utf8');
        const isOurs = Number(processGroup) === group && state !== 'Z';
        return isOurs ? [{ pid: Number(name), command: command.replaceAll('\0', ' ') }] : [];
      } catch {
        // It ended while it was read.
        return [];
      }
    }),
  );
  return processes.flat();
}

/** Whether a browser leaves no process behind; the kernel may take a moment to end them. */
export async function isGone(group: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await processesOf(group)).length === 0) return true;
    await sleep(50);
  }
  return false;
}

export function groupOf(browser: Browser): number {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process.');
  return pid;
}

/** The folder that a browser keeps its profile in. */
export function profileOf(browser: Browser): string {
  const argument = browser.process()?.spawnargs.find((text) => text.startsWith('--user-data-dir='));
  const folder = argument?.slice('--user-data-dir='.length) ?? '';
  if (!folder.startsWith(tmpdir())) throw new Error(`${folder} is no temporary profile.`);
  return folder;
}
