/** Looks at elements of a live page: what they are, and which of them are too wide for it. */
import type { Page } from 'puppeteer';
import type { SeenElement } from './element-clues.ts';

/** Each selector with the element that it finds first; those that find none are left out. */
export async function seeElements(
  page: Page,
  selectors: readonly string[],
): Promise<Map<string, SeenElement>> {
  const seen = await page.evaluate(
    (wanted) =>
      wanted.flatMap((selector): [string, SeenElement][] => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
        const tag = element.localName;
        const text = element.textContent ?? '';
        return [[selector, { tag, text, attributes: Object.fromEntries(attributes) }]];
      }),
    selectors,
  );
  return new Map(seen);
}

/**
 * The innermost elements that make the page scroll sideways at the width that it has now. What
 * scrolls within a box of its own, as wide tables may, does not (WCAG 2.2, 1.4.10).
 */
export function widerThanPage(page: Page): Promise<SeenElement[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const boxed = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || parent === document.body) return false;
      return getComputedStyle(parent).overflowX !== 'visible' || boxed(parent);
    };
    // Text may stick out of an element that does not.
    const rectsOf = (element: Element): DOMRect[] =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNode(node);
          return [...range.getClientRects()];
        })
        .concat(element.getBoundingClientRect());
    const sticksOut = (element: Element): boolean =>
      !boxed(element) && rectsOf(element).some(({ right }) => right > width + 1);
    const wide = [...document.body.querySelectorAll('*')].filter(sticksOut);
    if (wide.length === 0) wide.push(document.body);
    return wide
      .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
      .map((element) => ({
        tag: element.localName,
        text: element.textContent ?? '',
        attributes: Object.fromEntries(
          [...element.attributes].map(({ name, value }) => [name, value]),
        ),
      }));
  });
}
