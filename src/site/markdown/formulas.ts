/**
 * Formulas: LaTeX in a fenced block of kind `formula`, or in code within a line that says its words:
 * `` `x^2`{formula="x squared"} ``.
 */
import type MarkdownIt from 'markdown-it';
import { z } from 'zod';
import { filledText } from '../../model/filled-text.ts';
import { readYaml } from '../../model/read-yaml.ts';
import { prose } from '../../model/text-fields.ts';
import { type Formula, type FormulaDisplay, formulaMarkup } from '../formula-markup.ts';
import { closeFrame, openFrame } from '../frame.ts';
import { html, raw } from '../html.ts';
import type { MarkdownEnv } from './env.ts';

export const formulaSchema = z.strictObject({
  latex: prose.describe('Write the formula in LaTeX, as the equation editor of Word gives it.'),
  alternative: prose
    .refine((text) => !text.includes('\\'), 'is LaTeX')
    .describe('Say the formula in words, as you would read it out.'),
});

export const isFormula = (info: string): boolean => info.trim() === 'formula';

/** The attribute of code that makes a formula of it: its value is the alternative. */
export const formulaAttribute = 'formula';

export function formulas(markdown: MarkdownIt): void {
  markdown.core.ruler.push('formulas', (state) => {
    for (const child of state.tokens.flatMap(({ children }) => children ?? [])) {
      const isMarked = child.attrGet(formulaAttribute) !== null;
      if (child.type === 'code_inline' && isMarked) child.type = 'formula';
    }
  });
  markdown.renderer.rules.formula = (tokens, index, _options, env: MarkdownEnv) => {
    const token = tokens[index];
    const alternative = token?.attrGet(formulaAttribute) ?? '';
    return shown({ latex: token?.content ?? '', alternative }, 'inline', env);
  };
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, options, env: MarkdownEnv, self) => {
    const token = tokens[index];
    if (!token || !isFormula(token.info)) return fence?.(tokens, index, options, env, self) ?? '';
    const { value } = readYaml(formulaSchema, { file: '', text: token.content, firstLine: 1 });
    if (!value) return '';
    const formula = shown(value, 'block', env);
    if (!env.onPage) return `<p>${formula}</p>\n`;
    const words = filledText(env.strings.formula, { words: value.alternative });
    return `${openFrame('formula', html`aria-label="${words}"`)}${formula}${closeFrame}\n`;
  };
}

/** A feed has the words alone: readers of feeds that know no MathML would make x2 of a square. */
function shown(formula: Formula, display: FormulaDisplay, { onPage }: MarkdownEnv): string {
  if (!onPage) return String(html`${formula.alternative}`);
  const result = formulaMarkup(formula, display);
  return 'markup' in result ? String(raw(result.markup)) : '';
}
