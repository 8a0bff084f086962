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
  /** That of the file of the content that this one was made of, if it is not that itself. */
  readonly original?: string;
}
