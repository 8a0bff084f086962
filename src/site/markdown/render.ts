/** A page's Markdown as HTML, with what its layout needs to know of it. */
import type { Source } from '../../model/source.ts';
import { type Heading, type NumberedLink, newEnv } from './env.ts';
import { markdown } from './parser.ts';

export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly links: readonly NumberedLink[];
  readonly hasNotes: boolean;
}

export function renderMarkdown(
  { body }: Pick<Source, 'body'>,
  options: { readonly numberLinks?: boolean } = {},
): RenderedMarkdown {
  const env = newEnv(options);
  const html = markdown.render(body, env);
  return {
    html,
    headings: env.headings,
    links: env.links,
    hasNotes: (env.footnotes?.list?.length ?? 0) > 0,
  };
}

/** A sentence of a data file: emphasis and abbreviations, no blocks. */
export function renderInline(text: string): string {
  return markdown.renderInline(text, newEnv({ numberLinks: false }));
}
