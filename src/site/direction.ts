/** The direction in which a language is written. */
import { onceEach } from './once-each.ts';

/** Of the scripts in use today (Unicode 16, Bidi_Class R and AL). */
const rightToLeftScripts = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** @param language a language tag (BCP 47), whose usual script counts if it names none */
export const directionOf = onceEach((language): 'ltr' | 'rtl' => {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && rightToLeftScripts.includes(script) ? 'rtl' : 'ltr';
});
