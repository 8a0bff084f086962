/** The ids that a page may have without its Markdown: those of its layout, and those that the rules count up. */

/** Ids that layouts give to parts of a page that holds Markdown. */
export const reservedIds: readonly string[] = [
  'answers',
  'archive',
  'citation',
  'cite',
  'cite-files',
  'colophon',
  'commitments',
  'contents',
  'developments',
  'foot-contact',
  'foot-feeds',
  'foot-pages',
  'foot-social',
  'link-addresses',
  'main',
  'newest',
  'in-force',
  'notes',
  'related',
  'references',
  'updates',
];

/** Ids that the rules for notes, references, tables and charts count up, and those of a statement's parts. */
export const reservedPattern =
  /^(?:(?:note|note-ref|reference|reference-mark|table|chart)-\d|(?:strand|commitment|answer)-|answers-chart)/;

/** True for an id that a page may have without its Markdown. */
export function isReservedId(id: string): boolean {
  return reservedIds.includes(id) || reservedPattern.test(id);
}
