/** What is to be done in a tab, and what came of it. */
import type { Page } from 'puppeteer';

export interface TabTask<Result> {
  /** What messages call the task: a paper's slug, a page's path. */
  readonly name: string;
  /**
   * May leave the tab in any state that the next navigation ends. What it throws is taken for a
   * failing of the tab or the machine: what is wrong with the content belongs into the result. An
   * attempt that was given up may still end, so what it does must bear to be done twice.
   *
   * @param leave to be called once the tab is not needed any more: the next task begins in it while this one is
   *   finished, and the one after that when it is
   */
  readonly run: (page: Page, leave: () => void) => Promise<Result>;
  /** Hears at once that the first attempt failed. */
  readonly onRetry?: ((cause: unknown) => void) | undefined;
}

/** Its result, or the cause for which it failed. */
export type TabOutcome<Result> =
  | { readonly name: string; readonly result: Result }
  | { readonly name: string; readonly cause: unknown };
