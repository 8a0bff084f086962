/** Takes out of MathML what its maker puts in for older browsers, and names what our style sheet sets. */

/** MathML Core, 2.1.3 and 3: the attributes that say how a part is set; the others are of style sheets. */
const kept = new Set([
  'display',
  'displaystyle',
  'scriptlevel',
  'mathvariant',
  'form',
  'fence',
  'stretchy',
  'symmetric',
  'largeop',
  'movablelimits',
  'lspace',
  'rspace',
  'minsize',
  'maxsize',
  'accent',
  'accentunder',
  'linethickness',
  'width',
  'height',
  'depth',
  'voffset',
  'columnspan',
  'rowspan',
]);

export function settleFormula(math: Element): void {
  for (const part of [math, ...math.querySelectorAll('*')]) {
    const names = classesOf(part);
    // An accent keeps its size (MathML Core, 3.4.4): elsewhere than in a style, this attribute says so.
    if (part.localName === 'mo' && /math-depth:\s*0/.test(part.getAttribute('style') ?? '')) {
      part.parentElement?.setAttribute(
        part.parentElement.localName === 'munder' ? 'accentunder' : 'accent',
        'true',
      );
    }
    for (const name of part.getAttributeNames()) if (!kept.has(name)) part.removeAttribute(name);
    if (names.length > 0) part.setAttribute('class', names.join(' '));
    if (part.localName === 'mtext') part.textContent = plainText(part.textContent ?? '');
  }
}

function classesOf(part: Element): string[] {
  const text = part.textContent ?? '';
  const isLetter = part.localName === 'mi' && /^[A-Za-z]$/.test(text);
  const style = part.getAttribute('style') ?? '';
  return [
    // Those of the text around: the same letter is the same sign in a formula and in what is said of it.
    ...(isLetter && !part.hasAttribute('mathvariant') ? ['letter'] : []),
    ...(part.matches('.tml-prime') ? ['prime'] : []),
    ...(part.matches('mtd.tml-left') ? ['align-start'] : []),
    ...(part.matches('mtd.tml-right') ? ['align-end'] : []),
    ...(/padding-left:\s*0em;\s*padding-right:\s*0em/.test(style) ? ['joined'] : []),
  ];
}

/**
 * Words as they are typed: of bold ones the library makes mathematical letters, which no search finds;
 * and its spaces that do not break are needed at the ends alone.
 */
function plainText(text: string): string {
  return text
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/(?<=\S)\u00a0(?=\S)/g, ' ');
}
