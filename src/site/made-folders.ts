/** Makes folders for files to be written into, each once. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export class MadeFolders {
  readonly #made = new Set<string>();

  /** @param path of a file that is to be written */
  makeFor(path: string): void {
    const folder = dirname(path);
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
