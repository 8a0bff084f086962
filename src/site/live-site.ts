/** The site while somebody writes: after each change, its folder holds what a whole build would write into it. */
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Library } from '../model/library.ts';
import { fileOf } from './addresses.ts';
import { eleventyFor } from './build-site.ts';
import { LiveFiles } from './live-files.ts';
import { prepareSite } from './prepared-site.ts';
import { shownPath } from './shown-path.ts';
import type { FileCopy, SiteFile } from './site-file.ts';
import type { Turns } from './turns.ts';
import { copyIfNew, writeIfNew } from './write-if-new.ts';

export interface LiveSiteOptions {
  readonly content: string;
  /** The folder that is written. All that is in it goes first. */
  readonly output: string;
  readonly siteUrl: string;
  /** In these, files of the folder are written; whoever else writes into it takes turns as well. */
  readonly turns: Turns;
}

export interface Change {
  /** The paths shown of files that are new, changed or gone. */
  readonly paths: readonly string[];
  /** Is aborted once something else has changed. */
  readonly superseded: AbortSignal;
}

export class LiveSite {
  readonly #options: LiveSiteOptions;
  /** Of all that may stand in the folder. */
  #urls: Set<string>;

  private constructor(options: LiveSiteOptions, files: LiveFiles) {
    this.#options = options;
    this.#urls = files.urls;
  }

  /** Builds it as a whole, through Eleventy. */
  static async build(library: Library, options: LiveSiteOptions): Promise<LiveSite> {
    const { content, output, siteUrl } = options;
    await rm(output, { recursive: true, force: true });
    const site = await prepareSite(library, { siteUrl, live: true });
    await eleventyFor({ content, output, prepare: async () => site }).write();
    return new LiveSite(options, new LiveFiles(site));
  }

  /**
   * Renders all that the site is made of, and writes what is not as it was: so nobody needs to know what
   * pages show of other papers. In a first part, the pages whose own files have changed, and what there
   * is one of; then all others, unless the change is superseded, as the next one will see to them.
   *
   * @param library the content after the change
   * @returns the site paths of what was written or dropped, part by part
   */
  async *update(library: Library, { paths, superseded }: Change): AsyncGenerator<string[]> {
    const { siteUrl } = this.#options;
    const files = new LiveFiles(await prepareSite(library, { siteUrl, live: true }));
    this.#urls = new Set([...this.#urls, ...files.urls]);
    const [first, rest] = files.parted(paths);
    const pictures = await this.#copy(files.pictures, new Set(paths));
    yield [...pictures, ...(await this.#write(first))];
    const others = await this.#write(rest, superseded);
    yield superseded.aborted ? others : [...others, ...(await this.#drop(files.urls))];
  }

  async #write(files: readonly SiteFile[], signal?: AbortSignal): Promise<string[]> {
    const written: string[] = [];
    for (const { url, render } of files) {
      if (signal?.aborted) break;
      const text = await render();
      const path = this.#pathOf(url);
      if (await this.#options.turns.take(() => writeIfNew(path, text))) written.push(url);
      // Whoever reads the site meanwhile is answered.
      await setImmediate();
    }
    return written;
  }

  async #copy(copies: readonly FileCopy[], changed: ReadonlySet<string>): Promise<string[]> {
    return await this.#options.turns.take(() =>
      copies
        .filter(({ url, from, original = from }) =>
          copyIfNew(this.#pathOf(url), from, changed.has(shownPath(original))),
        )
        .map(({ url }) => url),
    );
  }

  /** Takes away what no file of the site is any more. @param urls of those that are */
  async #drop(urls: Set<string>): Promise<string[]> {
    const dropped = [...this.#urls].filter((url) => !urls.has(url));
    await this.#options.turns.take(() => {
      for (const url of dropped) rmSync(this.#pathOf(url), { force: true });
    });
    this.#urls = urls;
    return dropped;
  }

  #pathOf(url: string): string {
    return join(this.#options.output, fileOf(url));
  }
}
