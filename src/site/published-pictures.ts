/** Where the pictures beside the texts will stand on the site. */
import type { PictureSize } from '../model/picture.ts';
import { equalitiesUrl, listingUrl, pagePictures } from './addresses.ts';
import type { ContentKind } from './content-files.ts';
import { publicPicture } from './picture-name.ts';
import type { ReadText } from './read-content.ts';
import type { ReadPicture } from './read-pictures.ts';

type Named = Pick<ReadText<unknown>, 'slug' | 'isHidden'>;

interface Texts {
  readonly texts: readonly Named[];
  readonly pictures: readonly ReadPicture[];
}

export interface PublishedPicture extends PictureSize {
  /** Site path. */
  readonly url: string;
  /** Below the content folder. */
  readonly path: string;
}

/** @param isPublished which of the texts are to be published: those of drafts stay behind with them */
export function publishedPictures(
  { papers, statements, pages }: Readonly<Record<ContentKind, Texts>>,
  isPublished: (text: Named) => boolean,
): PublishedPicture[] {
  return [
    ...below('papers', listingUrl, besides(papers, isPublished)),
    ...below('statements', equalitiesUrl, besides(statements, isPublished)),
    ...below('pages', pagePictures, pages.pictures),
  ];
}

function besides({ texts, pictures }: Texts, isPublished: (text: Named) => boolean): ReadPicture[] {
  const slugs = new Set(texts.filter(isPublished).map(({ slug }) => slug));
  return pictures.filter(({ path }) => slugs.has(path.split('/', 1)[0] ?? ''));
}

function below(
  kind: ContentKind,
  url: string,
  pictures: readonly ReadPicture[],
): PublishedPicture[] {
  return pictures.map((picture) => ({
    ...picture,
    url: url + (kind === 'papers' ? publicPicture(picture.path) : picture.path),
    path: `${kind}/${picture.path}`,
  }));
}
