/** What the front matter of each kind of content is checked by. */
import { topicField } from '../model/organisation.ts';
import { pageFrontMatter } from '../model/page.ts';
import { paperFrontMatter } from '../model/paper.ts';
import { statementFrontMatter } from '../model/statement.ts';

/** @param topics their ids, if they could be read */
export function contentSchemas(topics: readonly string[] | undefined) {
  const known = topicField(topics);
  return {
    papers: paperFrontMatter.extend(known),
    statements: statementFrontMatter.safeExtend(known),
    pages: pageFrontMatter,
  };
}
