/** Finds room for the names of lines at their ends, where two lines may end at one place. */

/** How long a line of a name may be, in letters, if its words allow it. */
const longest = 13;

/** A name in lines of its words. */
export function wrapped(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < longest) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

interface Name {
  /** Where its middle would stand. */
  readonly at: number;
  readonly height: number;
}

/** Where the middles of names stand so that none touches another: each as near to its own place as it can. */
export function spreadOut(
  names: readonly Name[],
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const order = [...names.entries()].toSorted(([, a], [, b]) => a.at - b.at);
  const places: number[] = [];
  let top = from;
  for (const [index, { at, height }] of order) {
    const place = Math.max(at, top + height / 2);
    places[index] = place;
    top = place + height / 2;
  }
  let bottom = to;
  for (const [index, { height }] of order.toReversed()) {
    const place = Math.min(places[index] ?? 0, bottom - height / 2);
    places[index] = place;
    bottom = place - height / 2;
  }
  return places;
}
