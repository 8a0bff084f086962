/** The kinds of papers, as front matter names them. */
export const paperKinds = [
  'paper',
  'framework',
  'policy position',
  'discussion paper',
  'pamphlet',
  'reflection',
  'infographic',
] as const;

export type PaperKind = (typeof paperKinds)[number];
