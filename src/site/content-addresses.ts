/** Finds content that has no address of its own: a name that cannot stand in one, or one that is taken. */
import type { Library } from '../model/library.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { slug as slugField } from '../model/text-fields.ts';
import {
  browseUrl,
  equalitiesUrl,
  listingUrl,
  pageUrl,
  paperUrl,
  searchUrl,
  statementUrl,
} from './addresses.ts';
import { findNameProblems } from './browse/name-problems.ts';

interface Entry {
  readonly slug: string;
  readonly source: Pick<Source, 'file'>;
}

/** Addresses of what no content file stands for. */
const reserved = [
  ...[listingUrl, equalitiesUrl, browseUrl, searchUrl],
  ...['/kinds/', '/series/', '/people/', '/assets/', '/feeds/', '/pagefind/'],
];

export function findAddressProblems({
  papers,
  statements,
  pages,
}: Pick<Library, 'papers' | 'statements' | 'pages'>): Problem[] {
  const addressed = [
    ...papers.map((paper) => ({ ...paper, url: paperUrl(paper) })),
    ...statements.map((statement) => ({ ...statement, url: statementUrl(statement) })),
    ...pages.map((page) => ({ ...page, url: pageUrl(page) })),
  ];
  return [
    ...findNameProblems(papers),
    ...addressed.filter(({ slug }) => !slugField.safeParse(slug).success).map(badName),
    ...repeated(addressed, ({ url }) => url, reserved).map(({ source, url }) =>
      problem(
        { source },
        'duplicate-entry',
        `Something else stands at ${url} already.`,
        'Give the file or its folder another name.',
      ),
    ),
    ...repeated(statements, ({ period }) => period).map((statement) =>
      problem(
        statement,
        'duplicate-entry',
        `There is another statement for ${statement.period}.`,
        'Write one statement for each period.',
      ),
    ),
  ];
}

/** The entries whose key an earlier one has. */
function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  taken: readonly string[] = [],
): T[] {
  const seen = new Set(taken);
  return entries.filter((entry) => {
    const key = keyOf(entry);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}

function badName({ slug, source }: Entry): Problem {
  return problem(
    { source },
    'invalid-field',
    `"${slug}" cannot be part of an address.`,
    'Name the file or its folder in lower-case letters, digits and hyphens.',
  );
}

function problem(
  { source }: Pick<Entry, 'source'>,
  code: Problem['code'],
  fact: string,
  hint: string,
): Problem {
  return { code, severity: 'error', file: source.file, fact, hint };
}
