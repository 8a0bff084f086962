/** Where everything on a page stands, for tests that nothing moves. */

/** Runs in the page: the boxes of all elements and of each line of their text, in CSS px. */
export function layoutOf(): string {
  const elements = [...document.body.querySelectorAll('*')];
  const boxes = elements.flatMap((element) => [...element.getClientRects()]);
  return boxes.map(({ x, y, width, height }) => [x, y, width, height].join(' ')).join('\n');
}
