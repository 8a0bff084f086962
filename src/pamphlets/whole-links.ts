/** Makes the lines of a link one area each, so that the PDF has one annotation for each. */

/**
 * Chromium makes an annotation of each piece of text in a link, unless the link has a box of its own;
 * and without one, now and then it makes one for all of them. A padding gives it a box, and above and
 * below a line it moves nothing. It stands in the first layer, so that a page's own padding holds.
 *
 * Runs in the page.
 */
export function wholeLinks(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@layer reset { a { padding-block: 0.01px } }');
  document.adoptedStyleSheets.push(sheet);
}
