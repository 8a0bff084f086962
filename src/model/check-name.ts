/** The checks of a built site, by the names under which the manifest says what a file has passed. */

export const checkNames = [
  'axe',
  'html-codesniffer',
  'html-validate',
  'links',
  'redirects',
  'feed-format',
  'citation-facts',
  'pamphlet-facts',
  'type',
  'parity',
  'print-facts',
  'picture-facts',
  'verapdf',
] as const;

export type CheckName = (typeof checkNames)[number];
