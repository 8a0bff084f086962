/** A picture beside a text, which is published with it. */

/** In CSS px, as browsers show it: turned as its camera says, and an SVG at its own size. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface Picture extends PictureSize {
  /** Site path. */
  readonly url: string;
  /** Path of the file of the content, as the file system takes it. */
  readonly file: string;
}
