/** Puts one folder in the place of another in a single step, where the system has such a step. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { getSystemErrorMessage } from 'node:util';
import koffi from 'koffi';

/** Linux 3.15, renameat2(2): both names exist before and after, exchanged. */
const renameExchange = 2;
/** macOS 10.12, renamex_np(2). */
const renameSwap = 2;
/** From fcntl.h: paths are relative to the working folder. */
const atWorkingFolder = -100;

/** What the call says where the kernel or the file system does not know it. */
const unsupported = [constants.errno.EINVAL, constants.errno.ENOSYS, constants.errno.ENOTSUP];

/**
 * Makes `folder` what `place` was, and the other way round, atomically: at every moment there is a
 * whole folder at `place`. If there is none yet, `folder` is moved there.
 *
 * @throws Error that says what the system has against it, if another way would not help
 */
export async function exchange(folder: string, place: string): Promise<void> {
  if (!existsSync(place)) return rename(folder, place);
  const systemCall = systemExchange();
  if (systemCall?.(folder, place) === 0) return;
  if (systemCall && !unsupported.includes(koffi.errno())) {
    const why = getSystemErrorMessage(-koffi.errno());
    throw new Error(`${folder} could not take the place of ${place}: ${why}.`);
  }
  await exchangeByMoves(folder, place);
}

/**
 * The same in three steps, for Windows and some network file systems: for the moment between the first two, nothing
 * is at `place`.
 */
export async function exchangeByMoves(folder: string, place: string): Promise<void> {
  const aside = `${folder}.aside`;
  // Whoever was killed in the middle has left it.
  await rm(aside, { recursive: true, force: true });
  await rename(place, aside);
  await rename(folder, place);
  await rename(aside, folder);
}

function systemExchange(): ((from: string, to: string) => number) | undefined {
  if (process.platform === 'linux') {
    const call = koffi
      .load(null)
      .func('int renameat2(int fromDir, const char *from, int toDir, const char *to, uint flags)');
    return (from, to) => call(atWorkingFolder, from, atWorkingFolder, to, renameExchange);
  }
  if (process.platform === 'darwin') {
    const call = koffi
      .load(null)
      .func('int renamex_np(const char *from, const char *to, uint flags)');
    return (from, to) => call(from, to, renameSwap);
  }
  return undefined;
}
