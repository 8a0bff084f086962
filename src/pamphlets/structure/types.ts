/** The structure types of elements that mean the same wherever they stand. */
import type { StructureType } from './element.ts';

export const plainTypes: Readonly<Record<string, StructureType | undefined>> = {
  article: 'Sect',
  aside: 'Sect',
  nav: 'Sect',
  section: 'Sect',
  blockquote: 'BlockQuote',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  p: 'P',
  pre: 'P',
  figcaption: 'Caption',
  caption: 'Caption',
  figure: 'Sect',
  code: 'Code',
  em: 'Em',
  strong: 'Strong',
  q: 'Quote',
};
