/** A Markdown body, parsed once for all that looks for problems in it. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Reference } from '../../model/reference.ts';
import type { Source } from '../../model/source.ts';
import type { Strings } from '../../model/strings.ts';
import { type MarkdownEnv, newEnv } from './env.ts';
import { markdown } from './parser.ts';

export interface ParsedText {
  readonly source: Source;
  readonly tokens: readonly Token[];
  /** What the rules have learnt of the page. */
  readonly env: MarkdownEnv;
}

/**
 * @param references of the front matter, if that could be read
 * @param strings what is said around the text, if it is to be rendered as well
 */
export function parseText(
  source: Source,
  references?: readonly Reference[],
  strings?: Strings,
): ParsedText {
  const env = newEnv({ references, data: source.data, ...(strings && { strings }) });
  return { source, env, tokens: markdown.parse(source.body, env) };
}
