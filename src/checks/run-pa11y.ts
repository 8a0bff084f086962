/** Runs pa11y on a page that is open already, without harm to what serves it. */
import pa11y from 'pa11y';
import type { Page, Viewport } from 'puppeteer';
import { z } from 'zod';

type Options = NonNullable<Parameters<typeof pa11y>[1]>;

/** pa11y's own types are of its version 5, which had no `runnerExtras`. */
const issueSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** Empty for the page as a whole. */
  selector: z.string().transform(withQuotedId),
  runnerExtras: z.object({ help: z.string(), needsFurtherReview: z.boolean() }).partial(),
});

export type Issue = z.output<typeof issueSchema>;

/** @param viewport The one that the page has; pa11y would set its own. */
export type RunPa11y = (
  viewport: Viewport,
  options: Pick<Options, 'runners' | 'rules' | 'ignore' | 'includeWarnings' | 'includeNotices'>,
) => Promise<Issue[]>;

/** Runs pa11y on what the page holds now, until it holds something else. */
export function pa11yOn(page: Page): RunPa11y {
  const prepared = sheltered(page);
  return async (viewport, options) => {
    const { issues } = await pa11y(page.url(), {
      browser: page.browser(),
      page: prepared,
      ignoreUrl: true,
      standard: 'WCAG2AA',
      viewport,
      ...options,
    });
    return z.array(issueSchema).parse(issues);
  };
}

/** pa11y writes ids into selectors as they are, which is no selector where one starts with a digit. */
function withQuotedId(selector: string): string {
  return selector.replace(/^#(.+?)(?= > |$)/, (_, id: string) => `[id=${JSON.stringify(id)}]`);
}

/**
 * The page as pa11y can do no harm to it. pa11y ends by taking off a listener for requests that it may
 * never have put on, and puppeteer reads "none" as "all": the site would no longer be served to the
 * page. And it puts the megabyte of its runners into the page for each run, where they are already: to
 * compile that anew takes as long as a run.
 */
function sheltered(page: Page): Page {
  const scripts = new Set<unknown>();
  return new Proxy(page, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...values: unknown[]) => {
        const [first, second] = values;
        if (key === 'off' && second === undefined) return target;
        if (key === 'evaluate' && typeof first === 'string') {
          if (scripts.has(first)) return Promise.resolve();
          scripts.add(first);
        }
        return value.apply(target, values);
      };
    },
  });
}
