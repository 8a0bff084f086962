/** What the Markdown rules learn about one page while they parse it. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Organisation } from '../../model/organisation.ts';
import type { Reference } from '../../model/reference.ts';
import type { DataFiles } from '../../model/source.ts';
import { english, type Strings } from '../../model/strings.ts';
import { type ListedReference, listReferences } from '../citations/reference-list.ts';
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
  /**
   * The works that the text can refer to; undefined if that is not known. Under `references`, the parser
   * keeps the addresses of links.
   */
  readonly works: readonly ListedReference[] | undefined;
  /** The ids of those that it refers to, mark by mark. */
  referenceMarks: string[];
  /** Whose contact details a page can give; none for texts that are not pages. */
  readonly organisation: Organisation | undefined;
  /** What is said around the text. */
  readonly strings: Strings;
  /** The files with data beside the text. */
  readonly data: DataFiles | undefined;
  /** Ids written by the editor more than once, as they were found. */
  repeatedIds: string[];
  /** As written: with each note where it stands. */
  blocks: readonly Token[];
  /** Left by the rule for abbreviations: their meanings, each below `_` and its letters. */
  abbreviations?: Record<string, string>;
  /** Left by the footnote rule. */
  footnotes?: { refs?: Record<string, number>; list?: { label?: string; count?: number }[] };
}

export interface MarkdownOptions
  extends Partial<
    Pick<
      MarkdownEnv,
      'onPage' | 'pictureBase' | 'findPicture' | 'organisation' | 'strings' | 'data'
    >
  > {
  /** As the front matter has them. */
  readonly references?: readonly Reference[] | undefined;
}

export function newEnv({
  onPage = true,
  pictureBase,
  findPicture = () => undefined,
  organisation,
  strings = english,
  references,
  data,
}: MarkdownOptions = {}): MarkdownEnv {
  return {
    headings: [],
    links: [],
    onPage,
    pictureBase,
    findPicture,
    organisation,
    strings,
    data,
    works: references && listReferences(references),
    referenceMarks: [],
    repeatedIds: [],
    blocks: [],
  };
}
