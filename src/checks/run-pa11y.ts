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
export async function runPa11y(
  page: Page,
  viewport: Viewport,
  options: Pick<Options, 'runners' | 'rules' | 'ignore' | 'includeWarnings' | 'includeNotices'>,
): Promise<Issue[]> {
  const { issues } = await pa11y(page.url(), {
    browser: page.browser(),
    page: sheltered(page),
    ignoreUrl: true,
    standard: 'WCAG2AA',
    viewport,
    ...options,
  });
  return z.array(issueSchema).parse(issues);
}

/** pa11y writes ids into selectors as they are, which is no selector where one starts with a digit. */
function withQuotedId(selector: string): string {
  return selector.replace(/^#(.+?)(?= > |$)/, (_, id: string) => `[id=${JSON.stringify(id)}]`);
}

/**
 * The page without a way to take off all listeners of a kind. pa11y ends by taking off a listener
 * for requests that it may never have put on, and puppeteer reads "none" as "all": the site would
 * no longer be served to the page.
 */
function sheltered(page: Page): Page {
  return new Proxy(page, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...values: unknown[]) =>
        key === 'off' && values[1] === undefined ? target : value.apply(target, values);
    },
  });
}
