/** A lock that one process holds at a time, and that the system releases however the process ends. */
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises';
import koffi from 'koffi';

/** From sys/file.h, alike on Linux and macOS. */
const exclusive = 2;
const withoutWaiting = 4;

/**
 * Takes the lock of a file, which then holds the number of this process, and is gone afterwards. A
 * file that a killed process left behind locks nothing.
 *
 * @param holds what the owner does, for whoever comes second: "is at work on _site"
 * @throws Error that names the owner, if another process has the lock.
 */
export async function takeLock(path: string, holds: string): Promise<AsyncDisposable> {
  for (;;) {
    const file = await open(path, 'a+');
    try {
      if (!lockNow(file)) {
        const owner = await readFile(path, 'utf8').catch(() => '');
        // It may not have written its number yet.
        const name = owner === '' ? 'Another process' : `Process ${owner}`;
        throw new Error(`${name} ${holds}. Wait for it, or end it.`);
      }
      if (await isAt(path, file)) {
        await file.truncate();
        await file.write(String(process.pid));
        return { [Symbol.asyncDispose]: () => release(path, file) };
      }
    } catch (error) {
      await file.close();
      throw error;
    }
    // The owner before had its file removed between the two steps: this one is nobody's any more.
    await file.close();
  }
}

function lockNow({ fd }: FileHandle): boolean {
  // Windows has no such call. There the file serves to name the owner, and two builds can collide.
  if (process.platform === 'win32') return true;
  const flock = koffi.load(null).func('int flock(int file, int operation)');
  if (flock(fd, exclusive | withoutWaiting) === 0) return true;
  if (koffi.errno() === koffi.os.errno.EWOULDBLOCK) return false;
  throw new Error(`The file system cannot lock (errno ${koffi.errno()}).`);
}

async function isAt(path: string, file: FileHandle): Promise<boolean> {
  const [there, ours] = await Promise.all([stat(path).catch(() => undefined), file.stat()]);
  return there?.ino === ours.ino;
}

/** Removes the file while it is still locked, so that nobody can take one that is about to go. */
async function release(path: string, file: FileHandle): Promise<void> {
  await rm(path, { force: true });
  await file.close();
}
