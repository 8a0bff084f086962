/** Checks what one file says of another: topics, strands, and names that must differ. */
import type { Topic } from '../model/organisation.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';

interface Entries {
  readonly papers: readonly Paper[];
  readonly statements: readonly Statement[];
  readonly topics: readonly Topic[];
}

export function crossReferenceProblems({ papers, statements, topics }: Entries): Problem[] {
  const known = topics.map(({ id }) => id);
  return [
    ...[...papers, ...statements].flatMap(({ source, topics: used }) =>
      used
        .filter((topic) => !known.includes(topic))
        .map((topic) => unknown(source.file, 'unknown-topic', `There is no topic "${topic}".`, known)),
    ),
    ...statements.flatMap(strandProblems),
    ...statements.flatMap(({ source, commitments }) =>
      repeated(commitments.map(({ id }) => id)).map((id) => ({
        code: 'duplicate-entry' as const,
        severity: 'error' as const,
        file: source.file,
        fact: `Two commitments have the id "${id}".`,
        hint: 'Give each its own: next year’s statement answers them by id.',
      })),
    ),
  ];
}

function strandProblems({ source, strands, developments, commitments }: Statement): Problem[] {
  const known = strands.map(({ id }) => id);
  return [...developments, ...commitments]
    .map(({ strand }) => strand)
    .filter((strand) => strand !== undefined && !known.includes(strand))
    .map((strand) =>
      unknown(source.file, 'invalid-field', `There is no strand "${strand}".`, known),
    );
}

function unknown(file: string, code: Problem['code'], fact: string, known: readonly string[]): Problem {
  return { code, severity: 'error', file, fact, hint: `There are: ${known.join(', ')}.` };
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
