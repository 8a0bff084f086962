/** Footnotes as a section of notes, with a link to each note and from it back to each reference. */
import type MarkdownIt from 'markdown-it';
import { filledText } from '../../model/filled-text.ts';
import { html } from '../html.ts';
import type { MarkdownEnv } from './env.ts';

interface NoteMeta {
  readonly id: number;
  readonly subId?: number;
}

/** Between the mark and the word before it: where letters alone count, they are two, and no line ends between them. */
const noBreakSpace = '\u00A0';

export function notes(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;

  // Later the notes are taken to the end, the last of those with one label in place of all.
  markdown.core.ruler.after('block', 'blocks-as-written', ({ env, tokens }) => {
    (env as MarkdownEnv).blocks = [...tokens];
  });

  rules.footnote_ref = (tokens, index, _options, env: MarkdownEnv) => {
    const meta = tokens[index]?.meta as NoteMeta;
    return `<sup class="note-ref">${noBreakSpace}<a id="${refId(meta)}" href="#note-${meta.id + 1}" role="doc-noteref">${spoken(`${env.strings.note} `, env)}${meta.id + 1}</a></sup>`;
  };
  rules.footnote_block_open = (_tokens, _index, _options, { strings }: MarkdownEnv) =>
    `<section class="notes" aria-labelledby="notes">\n${html`<h2 id="notes">${strings.notes}</h2>`}\n<ol>\n`;
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index) => {
    const meta = tokens[index]?.meta as NoteMeta;
    return `<li id="note-${meta.id + 1}">`;
  };
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index, _options, env: MarkdownEnv) => {
    const meta = tokens[index]?.meta as NoteMeta;
    const several = (env.footnotes?.list?.[meta.id]?.count ?? 1) > 1;
    const { backToText, ofNote, place } = env.strings;
    const number = String(meta.id + 1);
    const nth = several && filledText(place, { number: String((meta.subId ?? 0) + 1) });
    return ` <a class="note-back" href="#${refId(meta)}" role="doc-backlink">${html`${backToText}`}${spoken(` ${filledText(ofNote, { number })}`, env)}${html`${nth}`}</a>`;
  };
}

/** Words for those who do not see where a link stands; a feed has no style sheet to hide them. */
function spoken(words: string, { onPage }: MarkdownEnv): string {
  return onPage ? String(html`<span class="visually-hidden">${words}</span>`) : '';
}

function refId({ id, subId = 0 }: NoteMeta): string {
  return subId > 0 ? `note-ref-${id + 1}-${subId + 1}` : `note-ref-${id + 1}`;
}
