/** Where in a file something stands, as editors count: lines and columns from 1. */

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset into a text, whatever its line ends are. */
export function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
