/** The files by which programs that keep references take a publication over. */

/** In the order in which a page offers them. */
export const citationFormats = [
  { name: 'bibtex', label: 'BibTeX', ending: '.bib', type: 'application/x-bibtex' },
  { name: 'ris', label: 'RIS', ending: '.ris', type: 'application/x-research-info-systems' },
  {
    name: 'csl',
    label: 'CSL-JSON',
    ending: '.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
  },
] as const;

export type CitationFormat = (typeof citationFormats)[number]['name'];
