/** The direction in which a language is written. */

/** Of the scripts in use today (Unicode 16, Bidi_Class R and AL). */
const rightToLeftScripts = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** @param language a language tag (BCP 47), whose usual script counts if it names none */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && rightToLeftScripts.includes(script) ? 'rtl' : 'ltr';
}
