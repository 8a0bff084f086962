/** Finds the elements of an open page that are wider than the page area of its edition. */
import type { Page } from 'puppeteer';

/**
 * @returns What an editor knows each element by, like `table "Trusts and schools"`; nothing if the
 *   element is too wide only on a page with margins of its own, like a cover.
 */
export async function wideElements(page: Page): Promise<string[]> {
  const width = Math.floor(await page.evaluate(pageAreaWidth));
  await page.setViewport({ width, height: width });
  return page.evaluate(describeWide, width);
}

/** Runs in the page: what `@page` leaves between the margins, in CSS pixels. */
function pageAreaWidth(): number {
  const pageRules = (rules: CSSRuleList): CSSPageRule[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSPageRule) return rule.selectorText === '' ? [rule] : [];
      if (rule instanceof CSSGroupingRule) return pageRules(rule.cssRules);
      const imported = rule instanceof CSSImportRule ? rule.styleSheet : null;
      return imported ? pageRules(imported.cssRules) : [];
    });
  const sheets = [...document.styleSheets];
  const declarations = sheets
    .flatMap((sheet) => pageRules(sheet.cssRules))
    .map((rule) => rule.style.cssText);
  // An element with the same margins resolves their lengths and custom properties.
  const probe = document.createElement('div');
  probe.style.cssText = `${declarations.join(';')}; inline-size: auto`;
  const paper = document.createElement('div');
  paper.style.cssText =
    'position: absolute; width: calc(var(--page-width) + 2 * var(--bleed, 0mm))';
  paper.append(probe);
  document.body.append(paper);
  const { width } = probe.getBoundingClientRect();
  paper.remove();
  return width;
}

/** Runs in the page. */
function describeWide(width: number): string[] {
  const isWide = (element: Element | null): boolean =>
    element !== null && element.getBoundingClientRect().right > width + 1;
  const isClipped = (element: Element): boolean => {
    const box = element.parentElement;
    if (!box || box === document.documentElement) return false;
    const clips = getComputedStyle(box).overflowX !== 'visible' && !isWide(box);
    return clips || isClipped(box);
  };
  const overflows = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;
  const describe = (element: Element): string => {
    const formula = element.closest('math');
    if (formula) return `formula "${formula.getAttribute('alttext')}"`;
    const says = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    const name = says || element.getAttribute('src') || element.getAttribute('class');
    return `${element.localName} "${name ?? ''}"`;
  };
  const elements = [...document.body.querySelectorAll('*')].filter(
    (element) => !isClipped(element),
  );
  const wide = elements.filter((element) => isWide(element) && !isWide(element.parentElement));
  if (wide.length > 0) return [...new Set(wide.map(describe))];
  // A word that cannot be broken reaches out of an element that is not wide itself.
  return elements
    .filter((element) => overflows(element) && ![...element.children].some(overflows))
    .map(describe);
}
