/** The folder beside the published site in which the next one is made, by one process at a time. */
import { readdir, rm } from 'node:fs/promises';
import { manifestName } from '../model/manifest.ts';
import { exchange } from './exchange.ts';
import { takeLock } from './lock.ts';

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
 * @throws Error if another process that is still running works there, or if the folder holds
 *   something else than a site.
 */
export async function openWorkspace(output: string): Promise<Workspace> {
  await assertReplaceable(output);
  const folder = `${output}.next`;
  const lock = await lockSite(output);
  try {
    await clear(folder);
  } catch (error) {
    await lock[Symbol.asyncDispose]();
    throw error;
  }
  return {
    folder,
    publish: async () => {
      await exchange(folder, output);
      await clear(folder);
    },
    [Symbol.asyncDispose]: () => lock[Symbol.asyncDispose](),
  };
}

/** In several threads: of thousands of files, it takes two thirds of the time that `rmSync` does. */
function clear(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/**
 * For who writes into the published site itself, or puts another in its place.
 *
 * @throws Error if another process that is still running does so
 */
export function lockSite(output: string): Promise<AsyncDisposable> {
  return takeLock(`${output}.lock`, `is at work on ${output}`);
}

/** What is replaced is deleted: only what was built can be built again. */
async function assertReplaceable(output: string): Promise<void> {
  const names = await readdir(output).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0 || names.includes(manifestName)) return;
  throw new Error(
    `${output} is no site that was built here, so it is not replaced. Name another folder.`,
  );
}
