/** Which pictures beside the texts are published, and where they will stand on the site. */
import { join } from 'node:path';
import type { PictureSize } from '../model/picture.ts';
import type { Problem } from '../model/problem.ts';
import { equalitiesUrl, listingUrl, pagePictures } from './addresses.ts';
import { type ContentKind, unusedPicture } from './content-files.ts';
import { publicPicture } from './picture-name.ts';
import { placedTexts, type TextsToPlace, type TextToPlace } from './placed-texts.ts';
import type { ReadPicture } from './read-pictures.ts';
import { shownPath } from './shown-path.ts';
import { usedPictures } from './used-pictures.ts';

type IsPublished = (text: Pick<TextToPlace, 'isHidden'>) => boolean;

interface Illustrated {
  readonly texts: readonly TextToPlace[];
  readonly pictures: readonly ReadPicture[];
}

type IllustratedTexts = TextsToPlace & Readonly<Record<ContentKind, Illustrated>>;

export interface PublishedPicture extends PictureSize {
  /** Site path. */
  readonly url: string;
  /** Below the content folder. */
  readonly path: string;
}

/**
 * Those that published texts show, or lead to.
 *
 * @param isPublished which of the texts are to be published: pictures of drafts stay behind with them
 */
export function publishedPictures(
  content: IllustratedTexts,
  isPublished: IsPublished,
): PublishedPicture[] {
  const { papers, statements, pages } = content;
  return placedPictures({
    papers: besides(papers, isPublished),
    statements: besides(statements, isPublished),
    pages: pages.pictures,
  }).filter(usedPictures(placedTexts(content).filter(isPublished)));
}

/** Of all pictures, those that no text uses, not even a draft. @param folder that of the content */
export function findUnusedPictures(content: IllustratedTexts, folder: string): Problem[] {
  const { papers, statements, pages } = content;
  const texts = [papers.texts, papers.versions, statements.texts, pages.texts].flat();
  // What a text uses that could not be read, nobody knows.
  if (texts.some(({ facts }) => facts === undefined)) return [];
  const isUsed = usedPictures(placedTexts(content));
  return placedPictures({
    papers: papers.pictures,
    statements: statements.pictures,
    pages: pages.pictures,
  }).flatMap((picture) =>
    isUsed(picture) ? [] : [unusedPicture(shownPath(join(folder, picture.path)))],
  );
}

function placedPictures({
  papers,
  statements,
  pages,
}: Readonly<Record<ContentKind, readonly ReadPicture[]>>): PublishedPicture[] {
  return [
    ...below('papers', listingUrl, papers),
    ...below('statements', equalitiesUrl, statements),
    ...below('pages', pagePictures, pages),
  ];
}

function besides({ texts, pictures }: Illustrated, isPublished: IsPublished): ReadPicture[] {
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
