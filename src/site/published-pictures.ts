/** Which pictures beside the texts are published, and where they will stand on the site. */
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
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

/**
 * Pages stand by the slugs of their texts, and pictures by their folders: only where an editor is told to put both do
 * they meet.
 */
export function findMisplacedPictures({
  papers,
  statements,
  pages,
}: Readonly<Record<ContentKind, Pick<Illustrated, 'texts'>>>): Problem[] {
  return [
    ...papers.texts.flatMap((text) => misplaced(text, 'papers', `${text.slug}/index.md`)),
    ...statements.texts.flatMap((text) => misplaced(text, 'statements', `${text.slug}/index.md`)),
    ...pages.texts.flatMap((text) => misplaced(text, 'pages', `${text.slug}.md`)),
  ];
}

/** @param place below the folder of its kind, that a text of this slug has */
function misplaced(
  { path, source, facts }: TextToPlace,
  kind: ContentKind,
  place: string,
): Problem[] {
  const showsNone = facts === undefined || facts.pictures.length === 0;
  if (!source || showsNone || dirname(path) === dirname(place)) return [];
  return [
    {
      code: 'image-missing',
      severity: 'error',
      file: source.file,
      fact: 'The pictures of this text would not stand where its page looks for them.',
      hint: `Move it to ${kind}/${place}, and its pictures to the same folder.`,
    },
  ];
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
