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
  /** The files with data beside the text, by their names. */
  readonly data?: DataFiles | undefined;
}

export interface DataFile {
  /** As the path of the text is shown. */
  readonly file: string;
  /** None of a file that is no text, which has been said of it. */
  readonly text: string | undefined;
}

export type DataFiles = ReadonlyMap<string, DataFile>;
