/** Watches folders, and gives what changes in them, together what is saved together. */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import type { Change } from '../../src/site/live-site.ts';
import { shownPath } from '../../src/site/shown-path.ts';

/** In ms: how long to wait for what else is being saved. */
const pause = 30;

export class WatchedFolders {
  readonly #watcher: FSWatcher;
  #paths = new Set<string>();
  #changed = Promise.withResolvers<void>();
  #superseding = new AbortController();

  private constructor(watcher: FSWatcher) {
    this.#watcher = watcher;
    watcher.on('all', (_event, path) => {
      this.#paths.add(shownPath(path));
      this.#superseding.abort();
      this.#changed.resolve();
    });
  }

  /**
   * Resolves once nothing is missed any more.
   *
   * @param onError hears of what comes later and cannot be watched: a folder that may not be read
   * @throws Error if something that is there cannot be watched
   */
  static async open(
    folders: readonly string[],
    onError: (error: unknown) => void,
  ): Promise<WatchedFolders> {
    const watcher = watch([...folders], { ignoreInitial: true });
    await once(watcher, 'ready');
    watcher.on('error', onError);
    return new WatchedFolders(watcher);
  }

  /** Gives each change, until the signal is aborted. */
  async *changes(signal: AbortSignal): AsyncGenerator<Change> {
    const stop = () => this.#changed.resolve();
    signal.addEventListener('abort', stop);
    while (!signal.aborted) {
      await this.#changed.promise;
      await setTimeout(pause);
      const paths = [...this.#paths];
      this.#paths = new Set();
      this.#changed = Promise.withResolvers();
      this.#superseding = new AbortController();
      if (signal.aborted) return;
      yield { paths, superseded: AbortSignal.any([signal, this.#superseding.signal]) };
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#watcher.close();
  }
}
