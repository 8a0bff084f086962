/** The folder beside the published site in which the next one is made, by one process at a time. */
import { open, readFile, rm } from 'node:fs/promises';
import { exchange } from './exchange.ts';

export interface Workspace extends AsyncDisposable {
  /** The folder to build into; empty at first. */
  readonly folder: string;
  /** Puts the folder in the place of the published site, whole and at once. */
  readonly publish: () => Promise<void>;
}

/**
 * Opens the workspace of `output`: `<output>.next`. What an interrupted or refused build left in it
 * is cleared away. Until `publish`, the folder at `output` is not touched.
 *
 * @throws Error if another process that is still running works there.
 */
export async function openWorkspace(output: string): Promise<Workspace> {
  const folder = `${output}.next`;
  const lock = `${output}.lock`;
  await takeLock(lock, output);
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
  return {
    folder,
    publish: async () => {
      await exchange(folder, output);
      await rm(folder, { recursive: true, force: true });
    },
    [Symbol.asyncDispose]: () => rm(lock, { force: true }),
  };
}

async function takeLock(lock: string, output: string): Promise<void> {
  try {
    await using file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(await readFile(lock, 'utf8'));
    if (owner > 0 && isRunning(owner)) {
      throw new Error(`Process ${owner} is building ${output}. Wait for it, or end it.`);
    }
    // Left by a process that was killed.
    await rm(lock, { force: true });
    await takeLock(lock, output);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
