/** Turns LaTeX into MathML that pages show, paper prints and readers hear alike. */
import { parseHTML } from 'linkedom';
import temml from 'temml';
import { formulaFault } from './formula-faults.ts';
import { settleFormula } from './formula-settled.ts';
import { html } from './html.ts';

export interface Formula {
  readonly latex: string;
  /** Its words, for those to whom it is not shown. */
  readonly alternative: string;
}

export type FormulaDisplay = 'block' | 'inline';

/** A formula as a `math` element, or what keeps it from being one: a sentence without its subject. */
export type FormulaMarkup = { readonly markup: string } | { readonly fault: string };

/** Temml 0.13 sets what should stand over a letter as its exponent, unless it is asked in this way. */
const macros = { '\\overset': '\\stackrel{#1}{#2}' };

/** MathML Core, with the alternative as `alttext`, and without styles of its own. */
export function formulaMarkup(
  { latex, alternative }: Formula,
  display: FormulaDisplay,
): FormulaMarkup {
  // LaTeX would leave out all that follows.
  if (/(?<!\\)%/.test(latex)) return { fault: 'has a % sign without a backslash before it (\\%)' };
  let markup: string;
  try {
    const displayMode = display === 'block';
    markup = temml.renderToString(latex, {
      displayMode,
      macros: { ...macros },
      throwOnError: true,
    });
  } catch (error) {
    return { fault: `is no LaTeX that is understood: ${reasonOf(error)}` };
  }
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  const math = document.querySelector('math');
  if (!math) return { fault: 'is empty' };
  const fault = formulaFault(math, display);
  if (fault !== undefined) return { fault };
  settleFormula(math);
  // The serialiser leaves an & in an attribute as it is.
  const named = html`<math alttext="${alternative}"`;
  return { markup: math.outerHTML.replace('<math', () => String(named)) };
}

/** The library's own words, without its drawing of the place; at some faults it fails without any. */
function reasonOf(error: unknown): string {
  const isExplained = error instanceof Error && error.name === 'ParseError';
  const [words = ''] = isExplained ? error.message.split(/ at (?:position|end)/) : [];
  return words.trim() || 'something is missing in it';
}
