/** Quotations with their source: a last line that starts with a dash is the caption of a figure around them. */
import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { markup } from './markup.ts';

/** An em dash, or what is typed for one: an en dash, two hyphens. */
export const sourceMark = /^\s*(?:[—–]|--)\s+/;

/** What ends a sentence or, in Markdown, a line. */
const lineEnd = /(?:[.!?…:;]["'”’»)\]*_]*|\\| {2,})$/;

export function quotations(markdown: MarkdownIt): void {
  const { ruler } = markdown.core;
  // Before the text of lines is parsed, so that emphasis and notes of a source are its own.
  ruler.before('inline', 'quotations', (state) => {
    const tokens: Token[] = [];
    const starts: number[] = [];
    for (const token of state.tokens) {
      if (token.type === 'blockquote_open') starts.push(tokens.length);
      const start = token.type === 'blockquote_close' ? starts.pop() : undefined;
      const source = start === undefined ? undefined : takeSource(tokens, start + 1);
      tokens.push(token);
      if (start === undefined || !source) continue;
      // HTML Living Standard 4.4.4: whose words they are is said outside of the element.
      tokens.splice(start, 0, markup('<figure class="quotation">\n'));
      tokens.push(...source, markup('</figure>\n'));
    }
    state.tokens = tokens;
  });
  ruler.after('inline', 'quotation-sources', (state) => {
    state.tokens.forEach((token, index) => {
      const first = state.tokens[index + 1]?.children?.[0];
      if (isSource(token) && first) first.content = first.content.replace(sourceMark, '— ');
    });
  });
}

/** Whether the token opens the paragraph that says whose words a quotation has. */
export function isSource({ type, tag }: Token): boolean {
  return type === 'paragraph_open' && tag === 'figcaption';
}

/**
 * Takes the source off the end of what a quotation holds: its last paragraph, or the last line of that.
 *
 * @param first the index of the first token in the quotation
 */
function takeSource(tokens: Token[], first: number): Token[] | undefined {
  const start = tokens.length - 3;
  const [open, inline, close] = tokens.slice(start);
  if (open?.type !== 'paragraph_open' || !inline || !close) return undefined;
  const lines = inline.content.split('\n');
  const marked = lines.findIndex((line) => sourceMark.test(line));
  // Where several start with a dash, each is what somebody says, or an entry of a list.
  const isOneOfSeveral =
    lines.filter((line) => sourceMark.test(line)).length > 1 ||
    (start > first && sourceMark.test(tokens[start - 2]?.content ?? ''));
  if (isOneOfSeveral) return undefined;
  if (marked === 0 && start > first) {
    open.tag = close.tag = 'figcaption';
    return tokens.splice(start);
  }
  const [above = '', line = ''] = lines.slice(-2);
  if (marked < 1 || marked < lines.length - 1 || goesOn(above, line)) return undefined;
  inline.content = [...lines.slice(0, -2), above.replace(/\\$/, '').trimEnd()].join('\n');
  return lastLine(line, open, inline);
}

/** Whether a line only happens to start where a sentence has its dash. */
function goesOn(above: string, line: string): boolean {
  return !lineEnd.test(above) && /^\p{Ll}/u.test(line.replace(sourceMark, ''));
}

/** A paragraph of the last line of another one, which ends before it. */
function lastLine(content: string, open: Token, inline: Token): Token[] {
  const [start, end] = open.map ?? [0, 0];
  open.map = inline.map = [start, end - 1];
  const tokens = [
    new Token('paragraph_open', 'figcaption', 1),
    Object.assign(new Token('inline', '', 0), { content, children: [] }),
    new Token('paragraph_close', 'figcaption', -1),
  ];
  for (const token of tokens) {
    token.block = true;
    token.level = open.level;
    token.map = [end - 1, end];
  }
  return tokens;
}
