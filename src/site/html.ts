/** The template tag that escapes what it is given, and text that is markup already. */
import { raw as rawMarkup, html as tag } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString;

/** Markup from a template. Values are escaped, arrays joined; false, null and undefined print nothing. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  // The tag gives a promise only for values that are promises; templates here are synchronous.
  return tag(strings, ...values) as Markup;
}

/** Markup made elsewhere (rendered Markdown, serialised JSON), passed on as it is. */
export function raw(markup: string): Markup {
  return rawMarkup(markup) as Markup;
}
