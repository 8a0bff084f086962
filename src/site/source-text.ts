/** The text of a paper as Markdown that stands on its own, for papers that publish it. */
import type { Paper } from '../model/paper.ts';
import { paperSource } from './addresses.ts';
import { plainText } from './citations/house-style.ts';
import { listReferences } from './citations/reference-list.ts';
import type { SiteFile } from './site-file.ts';

/**
 * The title as a heading, and below it all that stands below the front matter, as its editor wrote it;
 * of the front matter itself nothing but its references, and none of its comments.
 */
export function sourceText({
  title,
  source,
  references,
}: Pick<Paper, 'title' | 'source' | 'references'>): string {
  return `# ${title}\n\n${source.body.replace(/\r\n?/g, '\n').trim()}\n${listOf(references)}`;
}

/** The works that its marks stand for, each behind its mark. */
function listOf(references: Paper['references']): string {
  if (references.length === 0) return '';
  const entries = listReferences(references).map(
    ({ id, parts }) => `- [@${id}]: ${plainText(parts)}\n`,
  );
  return `\n## References\n\n${entries.join('')}`;
}

/** Those of the papers that publish theirs, beside their pages. */
export function sourceTexts(papers: readonly Paper[]): SiteFile[] {
  return papers
    .filter(({ attachSource }) => attachSource)
    .map((paper) => ({ url: paperSource(paper), render: () => sourceText(paper) }));
}
