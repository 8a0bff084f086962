/** The keys that elements are printed with: how they are known again, and taken out of the page. */

/** What stands between an element's own language and its key, in the language tag that is printed. */
export const keyMark = '-x-k';

/** The key in the language of a structure element, if it has one. */
export function keyOf(language: string): number | undefined {
  const [, key] = language.split(keyMark);
  return key === undefined ? undefined : Number(key);
}

/**
 * Has every element set as in its own language, whatever its key. Chromium lays text out by the whole of a language
 * tag: each element would be set by itself, without kerning to what stands beside it, and all text shaped anew.
 *
 * Runs in the page.
 */
export function keepLocales(mark: string): void {
  const languages = [...document.querySelectorAll('[lang]')].map(
    (element) => element.getAttribute('lang') ?? '',
  );
  const rules = [...new Set(languages)].map((language) => {
    const locale = language === '' ? 'auto' : JSON.stringify(language);
    return `[lang^=${JSON.stringify(language + mark)}] { -webkit-locale: ${locale} }`;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets.push(sheet);
}

/** Takes the keys of an edition that was printed before out of the page again. Runs in the page. */
export function unkeyElements(mark: string): void {
  for (const element of document.body.querySelectorAll(`[lang*="${mark}"]`)) {
    const [language = '', key] = (element.getAttribute('lang') ?? '').split(mark);
    element.setAttribute('lang', language);
    if (element.id === mark + key) element.removeAttribute('id');
  }
}
