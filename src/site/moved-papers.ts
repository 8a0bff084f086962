/** What leads on below the address that a paper had before: to its versions, whose addresses are printed, and to files. */
import type { Paper } from '../model/paper.ts';
import { versionOf } from '../model/paper.ts';
import {
  listingUrl,
  pamphletLinks,
  paperPamphlet,
  paperSource,
  paperUrl,
  printLinks,
  socialPictureUrl,
  versionUrl,
} from './addresses.ts';
import { citationFormats } from './citations/citation-formats.ts';
import type { Redirect } from './redirects.ts';

/** Of an address that this site gives to papers, the part that names one. */
const ownAddress = new RegExp(`^${listingUrl}([^/]+)/$`);

/** @param kept its earlier versions */
export function movedWith(paper: Paper, kept: readonly Paper[]): Redirect[] {
  return paper.aliases.flatMap((alias): Redirect[] => {
    const slug = ownAddress.exec(alias)?.[1];
    if (slug === undefined) return [];
    return [
      {
        url: versionUrl({ slug }, versionOf(paper)),
        to: paperUrl(paper),
        status: 302,
        entry: paper,
      },
      ...movedFiles(paper, slug),
      ...kept.flatMap((version): Redirect[] => [
        {
          url: paperUrl({ ...version, slug }),
          to: paperUrl(version),
          status: 301,
          entry: version,
        },
        ...movedFiles(version, slug),
      ]),
    ];
  });
}

/** @param slug that the paper had */
function movedFiles(paper: Paper, slug: string): Redirect[] {
  const before = filesOf({ ...paper, slug });
  return filesOf(paper).flatMap((to, index): Redirect[] => {
    const url = before[index];
    return url === undefined ? [] : [{ url, to, status: 301, entry: paper }];
  });
}

/** The addresses of the files that go with its page, in one order for all papers. */
function filesOf(paper: Paper): string[] {
  const stem = paperPamphlet(paper);
  return [
    ...pamphletLinks(stem).map(({ url }) => url),
    ...citationFormats.map(({ ending }) => stem + ending),
    ...(paper.attachSource ? [paperSource(paper)] : []),
    ...(paper.superseded
      ? []
      : [...printLinks(stem).map(({ url }) => url), socialPictureUrl(stem)]),
  ];
}
