/** Runs functions in an open page: as many as there are to run, in one exchange with the browser. */
import type { Page } from 'puppeteer';

/** A call of a function that needs nothing but its arguments and the page. */
export interface PageCall<Result> {
  /** In JavaScript. */
  readonly expression: string;
  readonly resultOf: (json: unknown) => Result;
}

/** @param args as JSON has them, and so is what the function returns */
export function pageCall<Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): PageCall<Result> {
  return {
    expression: `await (${run})(...${JSON.stringify(args)})`,
    resultOf: (json) => json as Result,
  };
}

type Results<Calls extends readonly PageCall<unknown>[]> = {
  -readonly [Index in keyof Calls]: Calls[Index] extends PageCall<infer Result> ? Result : never;
};

/**
 * Calls them one after another. What they return comes as text: that takes the browser a fraction of the time
 * that it takes to describe each value.
 */
export async function runInPage<const Calls extends readonly PageCall<unknown>[]>(
  page: Page,
  ...calls: Calls
): Promise<Results<Calls>> {
  const expressions = calls.map(({ expression }) => expression).join(', ');
  const json = await page.evaluate(`(async () => JSON.stringify([${expressions}]))()`);
  const results: unknown[] = JSON.parse(String(json));
  return calls.map(({ resultOf }, index) => resultOf(results[index])) as Results<Calls>;
}
