/** The ids that the parts of a paper have in a pack. */
import type { Paper } from '../model/paper.ts';
import type { Heading } from './markdown/env.ts';

export type PackedPaper = Pick<Paper, 'slug' | 'title'>;

/**
 * The id that a paper's id has in a pack. No slug holds two hyphens in a row, so that no two papers
 * share one, and no layout uses such. The empty id is that of the paper's title.
 */
export function idInPack({ slug }: Pick<Paper, 'slug'>, id: string): string {
  return `${slug}--${id}`;
}

/** The headings of a paper as its pack has them: the paper’s own title, and all others below it. */
export function headingsInPack(paper: PackedPaper, headings: readonly Heading[]): Heading[] {
  return [
    { level: 2, id: idInPack(paper, ''), text: paper.title },
    ...headings.map(({ level, id, text }) => ({ level: level + 1, id: idInPack(paper, id), text })),
  ];
}
