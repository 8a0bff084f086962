/** Attributes in braces, as in `[Cymru]{lang=cy}`. */
import { attrs } from '@mdit/plugin-attrs';
import type MarkdownIt from 'markdown-it';
import { formulaAttribute } from './formulas.ts';

const allowed = ['id', 'lang', 'dir', formulaAttribute];

/** The plugin tries each of its patterns on each token, a quarter of all parsing: for a text without a brace in vain. */
export function attributes(markdown: MarkdownIt): void {
  const { ruler } = markdown.core;
  const before = new Set(ruler.getRules(''));
  markdown.use(attrs, { allowed });
  const rule = ruler.getRules('').find((one) => !before.has(one));
  if (!rule) throw new Error('The plugin for attributes has another way in than a rule.');
  ruler.at('attrs', (state) => {
    if (state.src.includes('{')) rule(state);
  });
}
