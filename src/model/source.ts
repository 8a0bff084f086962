/** Where a text came from, so that whatever is found in it later can be shown to its editor. */
export interface Source {
  /** Path relative to the working folder, with `/`. */
  readonly file: string;
  /** The YAML between the lines of hyphens, which starts on the second line of the file. */
  readonly frontMatter: string;
  /** The Markdown below the front matter. */
  readonly body: string;
  /** The line of the file, 1-based, on which the body starts. */
  readonly bodyLine: number;
}
