/** Keeps what was made of texts on disk, under a hash of all that it was made of. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../model/cache-folder.ts';
import { codeDigest } from '../../model/code/code-digest.ts';
import { unlessMissing } from '../../model/unless-missing.ts';
import { sweepStates } from './sweep-states.ts';

/** Of SHA-256 in hexadecimal. */
const digits = 64;

/** Folders that this process has kept something in. */
const swept = new Set<string>();

/**
 * Results of one kind, as JSON. Each is a small file: for some thousands of them that takes as long as one large
 * file or SQLite (50 ms for 1,000 of 14 kB), and a text that changes costs the writing of one.
 */
export class KeptResults<T> {
  readonly #states: string;
  readonly #state: string;
  readonly #folder: string;

  /**
   * @param kind what they are: a name for a folder
   * @param maker the module that makes them: of another state of its code, nothing is found
   */
  constructor(kind: string, maker: URL) {
    this.#states = join(cacheFolder('texts'), kind);
    this.#state = codeDigest(maker).slice(0, 32);
    this.#folder = join(this.#states, this.#state);
  }

  /** The one that is kept, or else a new one, which is kept from now on. */
  take(key: string, make: () => T): T {
    const kept = this.find(key);
    if (kept !== undefined) return kept;
    const made = make();
    this.keep(key, made);
    return made;
  }

  /** Nothing, if it is not kept, or not as it was written. */
  find(key: string): T | undefined {
    const text = unlessMissing(() => readFileSync(join(this.#folder, key), 'utf8'));
    const json = text?.slice(digits);
    if (
      text === undefined ||
      json === undefined ||
      hash('sha256', json) !== text.slice(0, digits)
    ) {
      return undefined;
    }
    return JSON.parse(json) as T;
  }

  /**
   * Builds may run side by side, and be ended in the middle. Whoever then finds a part of a result sees that
   * by its hash; to write each beside and rename it would say the same and take twice as long.
   */
  keep(key: string, result: T): void {
    // Whoever empties the cache need not wait until nobody is at work.
    mkdirSync(this.#folder, { recursive: true });
    if (!swept.has(this.#states)) sweepStates(this.#states, this.#state);
    swept.add(this.#states);
    const json = JSON.stringify(result);
    writeFileSync(join(this.#folder, key), hash('sha256', json) + json);
  }
}

/** A key for a result. @param parts all that it depends on but the code, as JSON can say it */
export function keyOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}
