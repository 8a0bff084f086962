/** Proves of an open page that it is the same to readers who prefer dark colours and to those who prefer light ones. */
import type { Page } from 'puppeteer';

/**
 * What a reader prefers reaches what axe and HTML_CodeSniffer see in three ways: by queries for it (Media Queries
 * 5, 12.5), by colours that follow the scheme of their element (CSS Color Adjustment 1, 2.1), and by scripts.
 *
 * @returns false as well for a page of which it cannot be told
 */
export function ignoresScheme(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const rulesOf = (sheet: CSSStyleSheet): string =>
      [...sheet.cssRules]
        .map((rule) =>
          rule instanceof CSSImportRule
            ? rule.cssText + (rule.styleSheet ? rulesOf(rule.styleSheet) : '')
            : rule.cssText,
        )
        .join('\n');
    const isLight = (element: Element, pseudo?: '::before' | '::after'): boolean =>
      /^(?:only )?light(?: only)?$/.test(getComputedStyle(element, pseudo).colorScheme);
    const elements = [...document.querySelectorAll('*')];
    const hasOwnWays = (element: Element): boolean =>
      element.shadowRoot !== null ||
      element.matches('iframe, object, embed') ||
      (element instanceof HTMLScriptElement && !/\bjson$/.test(element.type));
    try {
      const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
      const texts = [document.documentElement.outerHTML, ...sheets.map(rulesOf)];
      return (
        !texts.some((text) => text.includes('prefers-color-scheme')) &&
        !elements.some(hasOwnWays) &&
        elements.every((one) => isLight(one) && isLight(one, '::before') && isLight(one, '::after'))
      );
    } catch {
      // The rules of a style sheet from elsewhere are not shown.
      return false;
    }
  });
}
