/** What the type of an edition is held to, each value with the point of guidance that it stands on. */

/**
 * The guidance, by the names that comments use:
 *
 * - UKAAF: UK Association for Accessible Formats, G003 "Creating clear print and large print documents"
 *   (2012, 2019), by the points of its list of minimum standards (MS03 has the same list).
 * - BDA: British Dyslexia Association, "Dyslexia friendly style guide", as of 2018 and 2023. It was not
 *   at hand when this was written; its numbers are those that others quote.
 * - WCAG: Web Content Accessibility Guidelines 2.2. It is about screens; where UKAAF and BDA ask for
 *   something "adequate" and give no number, its numbers stand in.
 */
export interface EditionType {
  /**
   * No letter is smaller, in pt; nor those of marks of notes, page numbers, tables, charts and
   * formulas. UKAAF: "minimum text size of 12 point for clear print", "of 16 point for large print";
   * page numbers, labels and superscripts "ideally the same size as the body text". BDA: 12 to 14.
   */
  readonly smallest: number;
  /** Most letters are at least of this size, in pt. UKAAF: ideally 18 for large print. */
  readonly body: number;
  /** Of text to what is painted beneath it. WCAG 1.4.3 (4.5) and 1.4.6 (7). */
  readonly contrast: number;
  /**
   * Characters of running text in a line, with its spaces: how many a full one has at least, as the
   * median of a pamphlet, and what no line exceeds. BDA: 60 to 70. WCAG 1.4.8: not more than 80; 75 is
   * stricter, and our own, as is the least number: none of the three gives one.
   */
  readonly measure: { readonly least: number; readonly most: number };
  /**
   * From one line of text to the next, in parts of its size. BDA: 1.5, as WCAG 1.4.8. UKAAF asks for
   * "adequate line spacing", in 2019 "ideally single line", without a number; 1.3 is our own.
   */
  readonly leading: number;
  /** The same for headings, which are larger and short; no guidance has a number for them. */
  readonly headingLeading: number;
  /**
   * What is added to the face's own distance between letters, at least, in parts of the size. BDA:
   * their distance is "ideally around 35 % of the average letter width". It does not say how this is
   * measured; here it is what is white between two letters, and what is black of one.
   */
  readonly letterSpacing: number;
  /**
   * A space between words, at least, in parts of the size. BDA: 3.5 times that between letters. For
   * others no guidance has a number; 0.2 finds those that have been squeezed.
   */
  readonly wordSpace: number;
  /** Words in a row that may be in italics. UKAAF, BDA: no italics; titles of works need a few. */
  readonly italicWords: number;
  /** Letters in a row that may be capitals. UKAAF: no "large blocks of capital letters". BDA alike. */
  readonly capitals: number;
  /** UKAAF, BDA: no underlining. On white paper, a line is what tells a link from its text. */
  readonly underlines: 'links' | 'none';
  /** A word of so many letters may go on in the next line. UKAAF: "not split … unless unavoidable". */
  readonly splitWords: number;
}
