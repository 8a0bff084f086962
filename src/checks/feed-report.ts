/** What reading a feed brings out: its faults, and the parts that are checked against the site. */

import type { Place } from '../model/place.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import { isRssDate, isTimestamp } from './feed-dates.ts';

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

/** An entry, as far as the formats of a feed have to agree on it. */
export interface ReadEntry {
  readonly id: string;
  readonly title: string;
  /** When it changed last, as the feed writes it. */
  readonly updated: string;
  readonly place: Place;
}

export interface FeedReport {
  readonly faults: readonly FeedFault[];
  readonly entries: readonly ReadEntry[];
  readonly enclosures: readonly Enclosure[];
  /** Addresses of the hubs that it names (WebSub). */
  readonly hubs: readonly string[];
  /** The HTML that the feed carries. */
  readonly contents: readonly { readonly html: string; readonly place: Place }[];
}

/** What there is to report of a feed that cannot be read further. */
export function onlyFaults(...faults: readonly FeedFault[]): FeedReport {
  return { faults, entries: [], enclosures: [], hubs: [], contents: [] };
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

/** Whether one date of a feed is earlier than another; nothing is said of what is no date. */
export function isBefore(date: string, other: string): boolean {
  const areDates = [date, other].every(
    (text) => isRssDate(text.trim()) || isTimestamp(text.trim()),
  );
  return areDates && Date.parse(date) < Date.parse(other);
}
