/** Texts with places to fill in: `Updated {date}`. */

const places = /\{\w+\}/g;

/** @param values by the names of their places; a place without one stays as it is */
export function filledText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(places, (place) => values[place.slice(1, -1)] ?? place);
}

/** The places that a text has, sorted. */
export function placesOf(text: string): string[] {
  return (text.match(places) ?? []).toSorted();
}

/** A text cut up at its places: words at even indices, and at odd ones the names of places. */
export function partsOf(text: string): string[] {
  return text.split(/\{(\w+)\}/);
}
