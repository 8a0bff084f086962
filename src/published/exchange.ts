/** Puts one folder in the place of another in a single step, where the system has such a step. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { constants } from 'node:os';
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
 * @throws Error with the system’s error number, if it is one that another way would not help
 */
export async function exchange(folder: string, place: string): Promise<void> {
  if (!existsSync(place)) return rename(folder, place);
  const systemCall = systemExchange();
  if (systemCall?.(folder, place) === 0) return;
  if (systemCall && !unsupported.includes(koffi.errno())) {
    throw new Error(`${folder} could not take the place of ${place} (errno ${koffi.errno()}).`);
  }
  // Windows has no such step, nor have some network file systems: for the moment between the two
  // renames nothing is at `place`.
  const aside = `${folder}.aside`;
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
