/** Looks at elements of a live page: what they are, and which of them are too wide for it. */
import type { Page } from 'puppeteer';
import type { SeenElement } from './element-clues.ts';

/** Each selector with the element that it finds first; those that find none are left out. */
export async function seeElements(
  page: Page,
  selectors: readonly string[],
): Promise<Map<string, SeenElement>> {
  await using found = await page.evaluateHandle(
    (wanted) => wanted.map((selector) => document.querySelector(selector)),
    selectors,
  );
  const seen = await found.evaluate(describe);
  return new Map(
    selectors.flatMap((selector, index) => {
      const element = seen[index];
      return element ? [[selector, element]] : [];
    }),
  );
}

/** Runs in the page, so that everything it needs stands within it. */
function describe(elements: readonly (Element | null)[]): (SeenElement | undefined)[] {
  const see = (element: Element | null, letters?: number): SeenElement | undefined =>
    element
      ? {
          tag: element.localName,
          attributes: Object.fromEntries(
            [...element.attributes].map(({ name, value }) => [name, value]),
          ),
          text: element.textContent.trim().slice(0, letters),
          // Of those around, the first words tell enough: all words of a page are in several of them.
          parent: see(element.parentElement, 500),
        }
      : undefined;
  return elements.map((element) => see(element));
}

/**
 * The innermost elements that make the page scroll sideways at the width that it has now. What
 * scrolls within a box of its own, as wide tables may, does not (WCAG 2.2, 1.4.10). Where some are too
 * wide by themselves, those that they only widen or push aside are left out.
 */
export async function widerThanPage(page: Page): Promise<SeenElement[]> {
  await using wide = await page.evaluateHandle(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isBox = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible';
    const boxed = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || parent === document.body) return false;
      return isBox(parent) || boxed(parent);
    };
    // Text may stick out of an element that does not.
    const rectsOf = (element: Element): DOMRect[] =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && !isBox(element))
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
    const innermost = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    /** From where the nearest element around starts that does not stick out, to the end of the page. */
    const roomFor = ({ parentElement: around }: Element): number => {
      if (!around) return width;
      if (sticksOut(around)) return roomFor(around);
      const start = around.getBoundingClientRect().left + around.clientLeft;
      return width - start - Number.parseFloat(getComputedStyle(around).paddingLeft);
    };
    const isWideByItself = (element: Element): boolean => {
      if (!(element instanceof HTMLElement)) return true;
      const room = roomFor(element);
      const { cssText } = element.style;
      Object.assign(element.style, { display: 'inline-block', inlineSize: 'min-content' });
      const needed = element.getBoundingClientRect().width;
      element.style.cssText = cssText;
      return needed > room + 1;
    };
    const causes = innermost.filter(isWideByItself);
    return causes.length > 0 ? causes : innermost;
  });
  return (await wide.evaluate(describe)).filter((element) => element !== undefined);
}
