/** The editions: one page laid out for different readers, each a record of values for `print.css`. */

export interface Edition {
  readonly name: string;
  /** What a reader is offered: "A5 pamphlet". */
  readonly label: string;
  /** What follows the slug in the file name: none, or `-large-print`. */
  readonly suffix: string;
  /** The paper, in mm. */
  readonly page: { readonly width: number; readonly height: number };
  /** Custom properties laid over those of `print.css`, which itself holds the A5 values. */
  readonly properties: Readonly<Record<`--${string}`, string>>;
}

export const editions: readonly Edition[] = [
  {
    name: 'a5',
    label: 'A5 pamphlet',
    suffix: '',
    page: { width: 148, height: 210 },
    properties: {},
  },
];

/** @throws RangeError naming the editions there are, if there is none of this name. */
export function editionNamed(name: string): Edition {
  const edition = editions.find((candidate) => candidate.name === name);
  if (edition) return edition;
  const known = editions.map((candidate) => candidate.name).join(', ');
  throw new RangeError(`There is no edition "${name}". There are: ${known}.`);
}
