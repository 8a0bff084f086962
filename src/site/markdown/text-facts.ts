/** What is known of a text once its Markdown has been parsed: plain data, so that it can be kept. */
import { dataFilesOf } from './charts.ts';
import type { Heading } from './env.ts';
import { linksIn, type WrittenLink } from './links.ts';
import { idsOf } from './page-ids.ts';
import type { ParsedText } from './parsed-text.ts';
import { picturesShown } from './pictures-shown.ts';

export interface TextFacts {
  readonly headings: readonly Heading[];
  /** Those that its Markdown gives to places on the page. */
  readonly ids: readonly string[];
  readonly links: readonly WrittenLink[];
  /** The files of the pictures that it shows. */
  readonly pictures: readonly string[];
  /** The names of the CSVs that its charts take numbers from. */
  readonly dataFiles: readonly string[];
}

export function factsOf(text: ParsedText): TextFacts {
  return {
    headings: text.env.headings,
    ids: idsOf(text),
    links: linksIn(text),
    pictures: picturesShown(text),
    dataFiles: dataFilesOf(text),
  };
}
