/** The signs that pamphlets can be printed with: those of the site’s typefaces, and of the one that the browser brings. */

/**
 * Beyond ASCII. Atkinson Hyperlegible Next as its unicode-range lets it in, and Open Sans, to which the embedded
 * Chromium turns for the others; a test reads them in the files. Of letters, other machines may have more.
 */
export const printedSigns =
  '¡¢£¤¥¦§¨©«¬®¯°±²³´¶¸¹»¼½¾¿×÷˘˚˛˜˝˳΅\u0387–—―‗‘’‚‛“”„†‡•…‰′″‹›‼⁄⁰⁴⁵⁶⁷⁸⁹⁺⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₌₍₎₣₤₧₪₫€₹℅№℠™℮⅛⅜⅝⅞∂∆∏∑−∕√∞∫≈≠≤≥◊\ufffc\ufffd';

/** No letter, mark or space, and of no script of its own. Full-width ones belong to scripts of East Asia. */
const sign = String.raw`[\p{scx=Common}\p{scx=Inherited}\p{Co}]--[\p{ASCII}\p{L}\p{Mn}\p{Mc}\p{Cc}\p{Cf}\p{Z}\uff00-\uffef]`;

/** Finds one that is none of these. */
export const unprintedSign = new RegExp(`[[${sign}]--[${printedSigns}]]`, 'v');

export const anySign = new RegExp(`[${sign}]`, 'v');
