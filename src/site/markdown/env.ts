/** What the Markdown rules learn about one page while they parse it. */
import type { FindPicture } from '../shown-pictures.ts';

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A link that leaves the page, with the number that stands for it on paper. */
export interface NumberedLink {
  readonly number: number;
  readonly href: string;
}

export interface MarkdownEnv {
  headings: Heading[];
  /** In the order of their numbers, from 1. */
  links: NumberedLink[];
  /** Whether it is for a page, which has a style sheet and is printed, and not for a feed. */
  readonly onPage: boolean;
  /** The site path, with `/` at its end, that pictures lie below; none if that is the page's own. */
  readonly pictureBase: string | undefined;
  /** What is known of the pictures; nothing where only the text counts. */
  readonly findPicture: FindPicture;
  /** Ids written by the editor more than once, as they were found. */
  repeatedIds: string[];
  /** Left by the footnote rule. */
  footnotes?: { refs?: Record<string, number>; list?: { label?: string; count?: number }[] };
}

export type MarkdownOptions = Partial<Pick<MarkdownEnv, 'onPage' | 'pictureBase' | 'findPicture'>>;

export function newEnv({
  onPage = true,
  pictureBase,
  findPicture = () => undefined,
}: MarkdownOptions = {}): MarkdownEnv {
  return { headings: [], links: [], onPage, pictureBase, findPicture, repeatedIds: [] };
}
