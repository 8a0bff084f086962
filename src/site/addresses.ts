/** Where everything stands on the site: one place that knows the shape of its addresses. */
import { type Edition, editionNamed, editions, printEditions } from '../model/edition.ts';
import type { Pack } from '../model/pack.ts';
import type { Page } from '../model/page.ts';
import type { Paper } from '../model/paper.ts';
import type { FullDate } from '../model/partial-date.ts';
import type { Statement } from '../model/statement.ts';
import { nameInAddress } from './name-in-address.ts';

export const listingUrl = '/papers/';
export const equalitiesUrl = '/equalities/';
/** The file in which static hosts look for what leads on to where. */
export const redirectsPath = '/_redirects';
/** The page that leads to all topics, and to kinds, series and authors. */
export const browseUrl = '/topics/';
export const searchUrl = '/search/';
/** Pages share a folder, and so do their pictures, whatever the addresses of the pages. */
export const pagePictures = '/assets/pages/';
/** Where smaller ones of any page's pictures stand, each named by what it shows. */
export const resizedPictures = '/assets/pictures/';

type AddressedPaper = Pick<Paper, 'slug' | 'superseded'>;

export function paperUrl({ slug, superseded }: AddressedPaper): string {
  return superseded ? versionUrl({ slug }, superseded) : `${listingUrl}${slug}/`;
}

/** Where a version is found for good: it leads on to the paper until a newer one has taken its place. */
export function versionUrl({ slug }: Pick<Paper, 'slug'>, version: FullDate): string {
  return `${paperUrl({ slug })}v/${version}/`;
}

/** What commands and files call a paper: by its slug, and by the date of a version that is superseded. */
export function paperName({ slug, superseded }: AddressedPaper): string {
  return superseded ? `${slug}-${superseded}` : slug;
}

export function statementUrl({ slug }: Pick<Statement, 'slug'>): string {
  return `${equalitiesUrl}${slug}/`;
}

export function pageUrl({ slug }: Pick<Page, 'slug'>): string {
  return slug === 'index' ? '/' : `/${slug}/`;
}

/** @param id of a topic in `topics.yaml` */
export function topicUrl(id: string): string {
  return `${browseUrl}${id}/`;
}

export function kindUrl(kind: Paper['kind']): string {
  return `/kinds/${nameInAddress(kind)}/`;
}

export function seriesUrl(name: string): string {
  return `/series/${nameInAddress(name)}/`;
}

export function personUrl(name: string): string {
  return `/people/${nameInAddress(name)}/`;
}

/** A pamphlet's file name without edition and ending. */
export function paperPamphlet(paper: AddressedPaper): string {
  return paperUrl(paper) + paperName(paper);
}

/** The text in Markdown, of papers that publish it. */
export function paperSource(paper: AddressedPaper): string {
  return `${paperPamphlet(paper)}.md`;
}

export function statementPamphlet({ slug }: Pick<Statement, 'slug'>): string {
  return `${statementUrl({ slug })}equalities-statement-${slug}`;
}

export function packUrl({ name }: Pick<Pack, 'name'>): string {
  return `/packs/${name}/`;
}

export function packPamphlet({ name }: Pick<Pack, 'name'>): string {
  return `${packUrl({ name })}${name}`;
}

/** The style sheet with the running heads of its papers. */
export function packHeadsUrl({ name }: Pick<Pack, 'name'>): string {
  return `${packUrl({ name })}heads.css`;
}

/** The sheet for who orders copies of a pack. */
export function orderUrl({ name }: Pick<Pack, 'name'>): string {
  return `${packUrl({ name })}order.html`;
}

export const socialPictureEnding = '-social.png';

/** What stands for a page where its address is shared. @param stem that of its pamphlet */
export function socialPictureUrl(stem: string): string {
  return stem + socialPictureEnding;
}

export interface PamphletLink {
  readonly edition: string;
  readonly label: string;
  readonly url: string;
}

/** The pamphlets that a page offers, one for each edition. */
export function pamphletLinks(stem: string): PamphletLink[] {
  return editions.map((edition) => linkTo(stem, edition));
}

export interface PrintLink extends PamphletLink {
  /** The address of the pamphlet that is there to be read. */
  readonly readable: string;
}

/** The files that a page offers to who prints its pamphlet. */
export function printLinks(stem: string): PrintLink[] {
  return printEditions.map((edition) => ({
    ...linkTo(stem, edition),
    readable: linkTo(stem, editionNamed(edition.of)).url,
  }));
}

function linkTo(
  stem: string,
  { name, label, suffix }: Pick<Edition, 'name' | 'label' | 'suffix'>,
): PamphletLink {
  return { edition: name, label, url: `${stem}${suffix}.pdf` };
}

/** The file, below the site's root, that answers a site path. */
export function fileOf(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}
