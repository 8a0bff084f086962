/** One thing that makes a pamphlet accessible, as a way to take it out of a finished one. */
import type { PDFDocument } from '@cantoo/pdf-lib';

export interface Mutation {
  /** What is taken out. */
  readonly what: string;
  readonly mutate: (document: PDFDocument) => void;
  /**
   * All that notice: `words`, `tree`, and rules of veraPDF by profile, clause and number, like
   * `ua1 7.1-3`. Only the profiles that are named are asked.
   */
  readonly noticedBy: readonly string[];
}

export function without(
  what: string,
  mutate: Mutation['mutate'],
  noticedBy: Mutation['noticedBy'],
): Mutation {
  return { what, mutate, noticedBy };
}
