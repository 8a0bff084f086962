/** Finds in MathML what LaTeX can ask for, and what not every reader would see or hear. */
import { isMathElement } from '../model/math-elements.ts';
import type { FormulaDisplay } from './formula-markup.ts';

/** About as many letters as a line of a phone holds, 320 px wide: within one, a formula cannot break. */
const lineOfPhone = 24;

/** The first fault, as a sentence without its subject; none if all of the formula can be shown. */
export function formulaFault(math: Element, display: FormulaDisplay): string | undefined {
  const parts = [...math.querySelectorAll('*')];
  if (parts.length === 0) return 'is empty';
  for (const part of parts) {
    const fault = faultOf(part);
    if (fault !== undefined) return fault;
  }
  if (display === 'inline' && lettersIn(math) > lineOfPhone) {
    return 'is too long for a line of text: on a phone it would be cut off';
  }
  return undefined;
}

function faultOf(part: Element): string | undefined {
  const tag = part.localName;
  const style = part.getAttribute('style') ?? '';
  if (/color/.test(style) || part.matches('[mathcolor], [mathbackground]')) {
    return 'has a colour, which dark pages and paper do not show';
  }
  if (/border|line/.test(style)) return 'has lines or a frame, which not every browser shows';
  if (part.hasAttribute('mathsize'))
    return 'has a size of its own, which readers set for themselves';
  if (tag === 'menclose')
    return 'has a line over, through or around a part, which not every browser shows';
  if (/width/.test(style) || part.matches('.tml-label, .tml-ref, .tml-tag, .tml-eqn')) {
    return 'has a number or a name of its own, which the page does not show';
  }
  if (tag === 'mphantom') return 'has a part that nobody sees';
  if (!isMathElement(tag)) return `has a part that not every browser shows (${tag})`;
  if (tag === 'mo' && part.textContent === '' && !part.hasAttribute('fence')) {
    return 'has a line break outside of \\begin{aligned} … \\end{aligned}';
  }
  return undefined;
}

/** How many letters wide a part is; of fractions and the like, the wider of their parts counts. */
function lettersIn(part: Element): number {
  const kids = [...part.children];
  if (kids.length === 0) return [...(part.textContent ?? '')].length;
  const widths = kids.map(lettersIn);
  if (/^(?:mfrac|munder|mover|munderover|mtable)$/.test(part.localName)) return Math.max(...widths);
  return widths.reduce((sum, width) => sum + width, 0);
}
