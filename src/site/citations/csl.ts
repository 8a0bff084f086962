/** The part of CSL-JSON 1.0 by which the publications of this site are cited. */

/** A person, or in `literal` an organisation. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: 'report';
  readonly genre: string;
  readonly title: string;
  readonly author: readonly CslName[];
  /** Year, then month, then day, as far as they are known. */
  readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
  readonly publisher: string;
  readonly URL: string;
  readonly language: string;
  readonly abstract: string;
  readonly note?: string;
}
