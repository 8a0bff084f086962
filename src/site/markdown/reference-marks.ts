/** `[@id]` and `[@id, page 4]` in a text: the author and year of a work, with a link to its entry in the list. */
import type MarkdownIt from 'markdown-it';
import type { ListedReference } from '../citations/reference-list.ts';
import { html } from '../html.ts';
import type { MarkdownEnv } from './env.ts';

/** What comes behind the id says where in the work; a mark with an address behind it is a link. */
const mark = /\[@(?<id>[a-z0-9-]+)(?:,\s+(?<where>[^[\]\n]+))?\](?![({])/y;

export const markType = 'reference_mark';

interface MarkMeta {
  readonly reference: ListedReference;
  readonly where: string | undefined;
  /** Among all marks of the page, from 1. */
  number?: number;
}

export function referenceMarks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', markType, (state, silent) => {
    if (!state.src.startsWith('[@', state.pos)) return false;
    mark.lastIndex = state.pos;
    const { 0: whole, groups } = mark.exec(state.src) ?? {};
    const { works } = state.env as Partial<MarkdownEnv>;
    const reference = works?.find(({ id }) => id === groups?.id);
    if (whole === undefined || !reference) return false;
    if (!silent) {
      const meta: MarkMeta = { reference, where: groups?.where };
      state.push(markType, '', 0).meta = meta;
    }
    state.pos += whole.length;
    return true;
  });

  // Once notes stand where they will: marks in them come after those of the text.
  markdown.core.ruler.push(markType, ({ tokens, env }) => {
    const { referenceMarks: marks } = env as MarkdownEnv;
    const written = tokens.flatMap(({ children }) => children ?? []);
    for (const { type, meta } of written) {
      if (type !== markType) continue;
      const known = meta as MarkMeta;
      known.number = marks.push(known.reference.id);
    }
  });

  markdown.renderer.rules[markType] = (tokens, index) => {
    const meta = tokens[index]?.meta as MarkMeta;
    const { reference, where, number } = meta;
    return String(
      html`(<a id="${markId(number ?? 0)}" href="#${entryId(reference)}" role="doc-biblioref">${reference.label}</a>${where && `, ${where}`})`,
    );
  };
}

export function markId(number: number): string {
  return `reference-mark-${number}`;
}

export function entryId({ number }: Pick<ListedReference, 'number'>): string {
  return `reference-${number}`;
}
