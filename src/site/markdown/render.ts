/** A page's Markdown as HTML, with what its layout needs to know of it. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Source } from '../../model/source.ts';
import { type Heading, type MarkdownOptions, type NumberedLink, newEnv } from './env.ts';
import type { ParsedText } from './parsed-text.ts';
import { markdown } from './parser.ts';
import { referenceSection } from './reference-section.ts';

export interface RenderedMarkdown {
  readonly html: string;
  /** The section of notes, apart: it stands at the end, after what a layout adds to the text. */
  readonly notes: string;
  /** The list of references, which follows the notes. */
  readonly references: string;
  readonly headings: readonly Heading[];
  readonly links: readonly NumberedLink[];
}

export function renderMarkdown(
  { body, data }: Pick<Source, 'body' | 'data'>,
  options: MarkdownOptions = {},
): RenderedMarkdown {
  const env = newEnv({ ...options, data });
  return renderTokens({ env, tokens: markdown.parse(body, env) });
}

/** Of a text that is parsed already. */
export function renderTokens({
  env,
  tokens,
}: Pick<ParsedText, 'env' | 'tokens'>): RenderedMarkdown {
  const first = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const end = first < 0 ? tokens.length : first;
  const render = (part: Token[]) => markdown.renderer.render(part, markdown.options, env);
  return {
    html: render(tokens.slice(0, end)),
    notes: render(tokens.slice(end)),
    references: referenceSection(env),
    headings: env.headings,
    links: env.links,
  };
}

/** A sentence of a data file: emphasis and abbreviations, no blocks. */
export function renderInline(text: string): string {
  return markdown.renderInline(text, newEnv({ onPage: false }));
}
