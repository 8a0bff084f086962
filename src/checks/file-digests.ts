/** The SHA-256 of files of a built site, each read once. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileDigest {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface FileDigests {
  /** By its path below the site's root; nothing for a file that is not there. */
  readonly of: (path: string) => Promise<FileDigest | undefined>;
  /** Whether files that were read before are still what they were then. */
  readonly areUnchanged: (paths: readonly string[]) => Promise<boolean>;
}

export function fileDigests(folder: string): FileDigests {
  const known = new Map<string, Promise<FileDigest | undefined>>();
  const read = async (path: string): Promise<FileDigest | undefined> => {
    try {
      const content = await readFile(join(folder, path));
      return { sha256: hash('sha256', content), bytes: content.byteLength };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw error;
    }
  };
  const of = (path: string) => {
    const digest = known.get(path) ?? read(path);
    known.set(path, digest);
    return digest;
  };
  return {
    of,
    async areUnchanged(paths) {
      for (const path of paths) {
        if ((await read(path))?.sha256 !== (await of(path))?.sha256) return false;
      }
      return true;
    },
  };
}
