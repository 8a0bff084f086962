/** What a page of a PDF paints, as far as type is measured by it: glyphs, and what lies beneath them. */
import type { Box } from '../painting/box.ts';

/** Places are in pt, from the upper left corner of the page. */
export interface Glyph {
  /** What it says: a letter, several of a ligature, or a space. */
  readonly text: string;
  readonly x: number;
  /** The line that it stands on. */
  readonly baseline: number;
  /** How far the next one is away by the face's own measure, in pt. */
  readonly width: number;
  /** Of its type, in pt, as it comes to stand on the page. */
  readonly size: number;
  readonly isItalic: boolean;
  /** Whether its line runs from one side of the page to the other. */
  readonly isLevel: boolean;
  readonly paint: Paint;
  /** The sequence that it stands in (ISO 32000-1 14.7.4.2); none of what no reader hears. */
  readonly mark: number | undefined;
  /** A hyphen that is there because the line ends. */
  readonly isSoftHyphen: boolean;
  /** How many grounds were painted before it. */
  readonly order: number;
}

/** A colour as `#1a2227`, and how much it covers, from 0 to 1. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

/** An area of a page that is painted over. */
export interface Ground {
  readonly box: Box;
  /** Around the area; none where it fills its box. */
  readonly outline: Outline | undefined;
  /** A picture or a pattern has many colours. */
  readonly paint: Paint | 'picture';
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Closed lines; a point is within if a ray from it crosses them an odd number of times. */
export type Outline = readonly (readonly Point[])[];

export interface PaintedPage {
  /** From 1. */
  readonly number: number;
  readonly glyphs: readonly Glyph[];
  /** In the order in which they are painted. */
  readonly grounds: readonly Ground[];
}
