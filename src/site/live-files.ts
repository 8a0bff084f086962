/** All files that a site is made of, parted by what has changed. */
import { dirname } from 'node:path';
import { generatedFiles } from './generated-files.ts';
import type { PreparedSite } from './prepared-site.ts';
import type { FileCopy, SiteFile } from './site-file.ts';
import { siteFiles } from './site-files.ts';

export class LiveFiles {
  readonly pictures: readonly FileCopy[];
  readonly #files: readonly SiteFile[];
  /** Those of which there is one each. */
  readonly #single: readonly SiteFile[];

  constructor({ publication, assets, pictures }: PreparedSite) {
    this.pictures = pictures;
    this.#files = siteFiles(publication);
    this.#single = generatedFiles(
      () => publication,
      () => assets,
    ).flatMap(({ url: urlIn, render }) => {
      const url = urlIn(publication);
      return url === undefined ? [] : { url, render };
    });
  }

  /** Of all of them. */
  get urls(): Set<string> {
    return new Set([...this.#files, ...this.#single, ...this.pictures].map(({ url }) => url));
  }

  /**
   * First the pages whose own file has changed, or one beside it, and those of which there is one each,
   * among them the style sheets and the manifest; then all others.
   *
   * @param changed paths shown
   */
  parted(
    changed: readonly string[],
  ): readonly [first: readonly SiteFile[], rest: readonly SiteFile[]] {
    const folders = new Set(changed.map(dirname));
    const isChanged = ({ source }: SiteFile) =>
      source !== undefined && folders.has(dirname(source));
    const { true: first = [], false: rest = [] } = Object.groupBy(this.#files, (file) =>
      String(isChanged(file)),
    );
    return [[...first, ...this.#single], rest];
  }
}
