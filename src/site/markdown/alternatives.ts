/** Keeps in the alternatives of pictures what markdown-it leaves out: escapes, entities, words as code. */
import type MarkdownIt from 'markdown-it';

/** Types that are text once their marks are gone; elsewhere the first of them becomes it by itself. */
const texts = ['text_special', 'code_inline'];

export function alternatives(markdown: MarkdownIt): void {
  // Last, as captions and notes may hold pictures.
  markdown.core.ruler.push('alternatives', ({ tokens }) => {
    for (const { children } of tokens) {
      for (const image of children ?? []) {
        if (image.type !== 'image') continue;
        for (const part of image.children ?? []) {
          if (texts.includes(part.type)) part.type = 'text';
        }
      }
    }
  });
}
