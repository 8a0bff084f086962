/** What reading a feed brings out: its faults, and the parts that are checked against the site. */

import type { Place } from '../model/place.ts';
import type { ProblemCode } from '../model/problem-codes.ts';

export interface FeedFault {
  readonly code: Extract<ProblemCode, 'feed-syntax' | 'feed-field' | 'feed-date'>;
  readonly place: Place;
  readonly fact: string;
}

/** A file that an entry of the feed offers for download. */
export interface Enclosure {
  readonly address: string;
  /** Bytes, as the feed gives them; none if that is no number. */
  readonly length: number | undefined;
  readonly place: Place;
}

export interface FeedReport {
  readonly faults: readonly FeedFault[];
  readonly enclosures: readonly Enclosure[];
  /** The HTML that the feed carries. */
  readonly contents: readonly { readonly html: string; readonly place: Place }[];
}

/** The commonest fault: something that the specification asks for is not there, or is not right. */
export function fieldFault(place: Place, fact: string): FeedFault {
  return { code: 'feed-field', place, fact };
}

/** The places of all values that an earlier one equals already. */
export function repeated<T extends { readonly text: string }>(values: readonly T[]): T[] {
  const texts = values.map((value) => value.text);
  return values.filter((value, index) => texts.indexOf(value.text) < index);
}

/** An enclosure as XML has it, whose attributes are text. */
export function enclosureAt(
  address: string | undefined,
  length: string | undefined,
  place: Place,
): Enclosure {
  const bytes = length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined;
  return { address: address ?? '', length: bytes, place };
}
