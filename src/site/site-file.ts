/** A file of the site that is made of the publication, and one that is a copy. */

export interface SiteFile {
  /** Site path. */
  readonly url: string;
  /** The path shown of the content file, if it is the page of one. */
  readonly source?: string;
  readonly render: () => string | Promise<string>;
}

export interface FileCopy {
  /** Site path. */
  readonly url: string;
  /** Path of the file that it is a copy of, as the file system takes it. */
  readonly from: string;
}
