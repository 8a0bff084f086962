/** What a live site has only once somebody asks for it: pamphlets and the search index. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../src/model/cache-folder.ts';
import { manifestName, manifestSchema } from '../../src/model/manifest.ts';
import { openArtifactStore } from '../../src/pamphlets/artifact-store.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import type { Turns } from '../../src/site/turns.ts';
import { report } from '../command.ts';
import type { Options } from '../options.ts';

export interface LiveFolder {
  readonly folder: string;
  /** In these, pages are written; a pamphlet is printed, and its figures filled in, between two of them. */
  readonly turns: Turns;
  /** Writes the index of what the site is by then, once it is as a whole. */
  readonly writeIndex: () => Promise<void>;
}

/** What was made of the site as it is. */
interface Made {
  readonly pamphlets: Set<string>;
  index?: Promise<void> | undefined;
}

export class MadeOnRequest {
  readonly #live: LiveFolder;
  readonly #options: Options;
  #made: Made = { pamphlets: new Set() };

  constructor(live: LiveFolder, options: Options) {
    this.#live = live;
    this.#options = options;
  }

  /** The site has changed: from now on, all is made anew. */
  forget(): void {
    this.#made = { pamphlets: new Set() };
  }

  /** Resolves once the pamphlet of the site as it is stands at its path, if there is to be one. */
  async pamphlet(path: string): Promise<void> {
    await this.#whileItChanges(async ({ pamphlets }) => {
      await this.#live.turns.take(async () => {
        if (pamphlets.has(path)) return;
        await this.#print(path);
        pamphlets.add(path);
      });
    });
  }

  /** Resolves once the site as it is can be searched. @throws Error if no index can be made of it */
  async index(): Promise<void> {
    await this.#whileItChanges(async (made) => {
      made.index ??= this.#live.writeIndex();
      await made.index;
    });
  }

  /** What is out of date by the time it is made is made again. */
  async #whileItChanges(make: (made: Made) => Promise<void>): Promise<void> {
    let made: Made;
    do {
      made = this.#made;
      await make(made);
    } while (made !== this.#made);
  }

  async #print(path: string): Promise<void> {
    const { folder } = this.#live;
    const { format, cacheLimit, signal } = this.#options;
    const { pamphlets, prints } = manifestSchema.parse(
      JSON.parse(await readFile(join(folder, manifestName), 'utf8')),
    );
    const entry = [...pamphlets, ...prints].find((one) => one.path === path);
    if (!entry) {
      // There may have been one, of a paper that has gone.
      await rm(join(folder, path), { force: true });
      return;
    }
    const { problems, faults } = await makePamphlets({
      site: folder,
      store: openArtifactStore(cacheFolder('artifacts'), cacheLimit),
      only: [entry.slug],
      editions: [entry.edition],
      jobs: 1,
      signal,
    });
    if (problems.length + faults.length > 0) report([...faults, ...problems], format);
  }
}
