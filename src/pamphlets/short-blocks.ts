/** Has the lines of a short block, and the ends of a list, stay together where a page ends. */

/**
 * Chromium counts the lines that it leaves on a page first: a block that is too short to leave enough on both it
 * breaks all the same, and its last line stands alone (CSS Fragmentation 3, 4.4 would have it moved). So a short
 * block is kept whole, and one somewhat longer asks for fewer lines on each page. A short last item stays
 * with the one before it, and a paragraph with the list that it leads to. What is to stay together gets a
 * class that `print.css` knows.
 *
 * Lines are counted in a body as wide as the page area, which there is only in print. Runs in the page, so that
 * everything it needs stands within it.
 */
export async function keepShortBlocks(): Promise<void> {
  const { style } = document.documentElement;
  const classes = ['kept-whole', 'kept-by-two', 'kept-with-next', 'kept-with-previous'] as const;
  for (const name of classes) {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
  }
  style.width = 'calc(var(--page-width) - 2 * var(--page-margin))';
  await document.fonts.ready;
  const linesOf = (block: Element): number => {
    const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(block);
    const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
    return Math.round((block.clientHeight - padding) / Number.parseFloat(lineHeight));
  };
  const kept: [element: Element, name: (typeof classes)[number]][] = [];
  for (const block of document.querySelectorAll('p, dd')) {
    const lines = linesOf(block);
    if (lines < 4) kept.push([block, 'kept-whole']);
    else if (lines < 6) kept.push([block, 'kept-by-two']);
  }
  for (const list of document.querySelectorAll('ul, ol')) {
    const { previousElementSibling: before, lastElementChild: last } = list;
    if (before?.matches('p')) kept.push([before, 'kept-with-next']);
    // What is asked of an only item holds for its list (CSS Fragmentation 3, 3.1), which may go on to the next page.
    if (!last || list.childElementCount < 2) continue;
    if (linesOf(last) < 3) kept.push([last, 'kept-with-previous']);
  }
  // After all of them were measured, so that the page is laid out once.
  for (const [element, name] of kept) element.classList.add(name);
  style.width = '';
}
