/** Has many texts that nothing is kept of read in several threads at a time. */
import { availableParallelism } from 'node:os';
import type { StringsByLanguage } from '../model/strings.ts';
import type { ContentKind } from './content-files.ts';
import type { OpenText } from './read-kept-text.ts';

export interface ReadSettings {
  readonly kind: ContentKind;
  /** The ids of the topics that texts can be about, if they could be read. */
  readonly topics: readonly string[] | undefined;
  /** The words around texts, if these are to be rendered as well. */
  readonly strings: StringsByLanguage | undefined;
}

/**
 * For fewer, it is no gain: each thread loads the parser and warms up for about a second, and a text takes
 * three milliseconds.
 */
export const manyTexts = 2000;

/** How many texts a thread is given at a time. */
const length = 32;

/** @returns once there are readings of all of them to be found */
export async function readTextsInThreads(
  texts: readonly OpenText[],
  settings: ReadSettings,
): Promise<void> {
  const { Piscina } = await import('piscina');
  const threads = new Piscina<readonly OpenText[], void>({
    filename: new URL('read-texts-worker.ts', import.meta.url).href,
    workerData: settings,
    minThreads: 0,
    maxThreads: availableParallelism(),
  });
  try {
    const parts = Array.from({ length: Math.ceil(texts.length / length) }, (_, part) =>
      texts.slice(part * length, (part + 1) * length),
    );
    await Promise.all(parts.map((part) => threads.run(part)));
  } finally {
    await threads.destroy();
  }
}
