/** What the two readers hand over, before texts are settled: elements as they are nested, and their words. */
import type { Facts, Landing, Mark, Role } from './outline.ts';

export interface ReadText {
  /** As it is read: with all its white space. */
  readonly text: string;
  /** In a PDF: the page that it stands on, from 1. */
  readonly page?: number;
  /** In a PDF: what is painted of it. */
  readonly marks?: readonly Mark[];
}

export interface ReadNode {
  /**
   * Beside the roles of an outline: `group` and `span` gather blocks or words and say nothing; a
   * `box` does so as well, and words that stand in it directly are a paragraph.
   */
  readonly role: Role | 'group' | 'box' | 'span';
  readonly facts?: Facts;
  /** BCP 47; where none is given, that of the node around. */
  readonly language?: string;
  readonly kids: readonly (ReadNode | ReadText)[];
  /** On a page, the id of the element; in a PDF, the number of its object. */
  readonly anchor?: string;
  /** In a PDF: the page on which it starts, from 1; if not that of its words. */
  readonly page?: number;
  /** In a PDF, where an alternative stands for all that is in it: what is painted of that. */
  readonly marks?: readonly Mark[];
  /** In a PDF: where a link within it leads. */
  readonly landing?: Landing;
}

export function isNode(kid: ReadNode | ReadText): kid is ReadNode {
  return 'kids' in kid;
}
