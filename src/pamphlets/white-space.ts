/** Makes the white space of a page plain, so that the space at the end of a line is printed as well. */
/**
 * Chromium drops the space at which a line breaks, and a reader of the PDF finds two words in one.
 * So white space is collapsed in the document, as CSS would (CSS Text 3, 4.1), and then preserved:
 * lines break where they did before, and their last spaces hang, unseen. Where a line is broken by
 * hand, there is a space as well.
 *
 * Runs in the page, so that everything it needs stands within it.
 */
export function settleWhiteSpace(): void {
  /** Written once all styles are read: each that is read after a change would have them computed anew. */
  const settled: { text: Text; words: string }[] = [];
  /** The last text of the line that is being made, and whether a space after it would be shown. */
  let last: (typeof settled)[number] | undefined;
  let takesSpace = false;

  const endLast = (end: RegExp, by: string): void => {
    if (last) last.words = last.words.replace(end, by);
    last = undefined;
    takesSpace = false;
  };
  const endLine = (): void => endLast(/ $/, '');
  const settleText = (text: Text): void => {
    const collapsed = text.data.replace(/[ \t\n\r\f]+/g, ' ');
    const words = takesSpace ? collapsed : collapsed.replace(/^ /, '');
    const own = { text, words };
    settled.push(own);
    if (words === '') return;
    last = own;
    takesSpace = !words.endsWith(' ');
  };
  /** Of code: a line's end is no character of the PDF, so a space stands before it. */
  const settleLines = (code: Element): void => {
    const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      settled.push({ text, words: text.data.replace(/(?<=\S)(?=\n\s*\S)/g, ' ') });
    }
  };
  const settle = (parent: Element): void => {
    for (const node of [...parent.childNodes]) {
      if (node instanceof Text) settleText(node);
      if (!(node instanceof Element)) continue;
      if (node.matches('img, svg, math')) {
        last = undefined;
        takesSpace = true;
        continue;
      }
      if (node.matches('br')) {
        endLast(/ ?$/, ' ');
        continue;
      }
      const { display, position, whiteSpaceCollapse } = getComputedStyle(node);
      if (display === 'none') continue;
      if (display === 'inline') {
        settle(node);
        continue;
      }
      const line = { last, takesSpace };
      const isOutOfFlow = position === 'absolute' || position === 'fixed';
      const isInLine = isOutOfFlow || display.startsWith('inline');
      if (isInLine) {
        last = undefined;
        takesSpace = false;
      } else endLine();
      if (whiteSpaceCollapse === 'collapse') settle(node);
      else settleLines(node);
      endLine();
      if (isOutOfFlow) ({ last, takesSpace } = line);
      else if (isInLine) takesSpace = true;
    }
  };
  settle(document.body);
  endLine();
  for (const { text, words } of settled) if (text.data !== words) text.data = words;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'body :not(pre, pre *, svg, svg *, math, math *) { white-space-collapse: preserve }',
  );
  document.adoptedStyleSheets.push(sheet);
}
