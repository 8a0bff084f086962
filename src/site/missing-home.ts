/** Finds a content folder without the page that the site starts with. */
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { ReadText } from './read-content.ts';
import { shownPath } from './shown-path.ts';

/** @param content the folder with `pages/` */
export function findMissingHome(
  pages: readonly Pick<ReadText<unknown>, 'slug'>[],
  content: string,
): Problem[] {
  if (pages.some(({ slug }) => slug === 'index')) return [];
  return [
    {
      code: 'home-missing',
      severity: 'error',
      file: shownPath(join(content, 'pages/index.md')),
      fact: 'There is no such file, and so nothing at the address of the site itself.',
      hint: 'Write it, with a title and a summary: it is the page that readers come to first.',
    },
  ];
}
