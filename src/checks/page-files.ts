/** Reads for an open page the files that it names, and tells any other that it asks for. */
import { type ReadSiteFile, readFolder } from '../pamphlets/site-files.ts';
import type { BuiltSite } from './built-site.ts';

export interface PageFiles {
  readonly read: ReadSiteFile;
  /** @throws Error if the page asked for another file: then nobody knows what a verdict on it depends on */
  readonly assertNamed: () => void;
}

/** @param path of the page, below the site's root */
export function pageFiles(site: BuiltSite, path: string): PageFiles {
  const named = new Set(site.loadedBy(path));
  const others = new Set<string>();
  const read = readFolder(site.folder);
  return {
    read: (asked) => {
      if (!named.has(asked)) others.add(asked);
      return read(asked);
    },
    assertNamed() {
      if (others.size === 0) return;
      const asked = [...others].join(', ');
      throw new Error(`${path} asks for ${asked}, which neither it nor its style sheets name.`);
    },
  };
}
