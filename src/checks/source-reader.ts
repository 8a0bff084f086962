/** Reads content files, each once, for checks that look in them for the places of what they found. */
import { readFile } from 'node:fs/promises';

/** The text of a content file, or nothing if it is no longer there. */
export type ReadSource = (file: string) => Promise<string | undefined>;

export function sourceReader(): ReadSource {
  const texts = new Map<string, Promise<string | undefined>>();
  return (file) => {
    const known = texts.get(file);
    if (known) return known;
    const text = readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    texts.set(file, text);
    return text;
  };
}
