/** Random front matter, with every key that a paper or a statement can have. */

import { paperKinds } from '../../src/model/paper-kinds.ts';
import { commitmentStatuses } from '../../src/model/statement.ts';
import { words } from './generated-words.ts';
import type { SeededRandom } from './seeded-random.ts';

const languages = ['en-GB', 'en-GB', 'en-GB', 'cy', 'de', 'he'] as const;

export function paperFrontMatter(random: SeededRandom): object {
  const some = someOf(random);
  return {
    title: title(random),
    descriptiveTitle: some(true),
    kind: random.pick(paperKinds),
    summary: words(random, undefined, 30),
    authors: some([{ name: 'Ann Author', role: some(words(random)) }, { name: 'Ben Writer' }]),
    supporters: some(['One Body', 'Another Body']),
    topics: random.pick([['money'], ['money', 'schools']]),
    series: some('Specimens & others'),
    issued: some(random.pick(['2023', '2023-05', '2023-05-06'])),
    updated: some(random.pick(['2024', '2024-05'])),
    listed: '2024-02-03',
    changes: some([
      { date: '2024-01-15', note: words(random) },
      { date: '2024', note: words(random) },
    ]),
    language: random.pick(languages),
    readersEdition: random.chance(0.2),
  };
}

/** Works for `references`, of every form that there is. */
export function generatedReferences(random: SeededRandom): { id: string }[] {
  const some = someOf(random);
  const authors = ['Ann Author', 'Ben Writer', 'Carol von Coiner', 'Dan Dale'];
  return Array.from({ length: random.between(1, 4) }, (_, index) => ({
    id: `work-${index}`,
    title: random.chance(0.2) ? `${title(random)}?` : title(random),
    ...(random.chance(0.5)
      ? { authors: authors.slice(0, random.between(1, authors.length)) }
      : { organisation: 'A Body & Others' }),
    issued: some(random.pick(['2020', '2020-05', '2020-05-06'])),
    container: some(words(random)),
    publisher: some(words(random)),
    url: some(
      random.pick([
        'https://example.org/',
        'https://example.org/a/long/address/?with=query&and=more',
      ]),
    ),
  }));
}

/** @param period like 2024/25 */
export function statementFrontMatter(random: SeededRandom, period: string): object {
  const some = someOf(random);
  const sentence = () => `${words(random, undefined, 12)} *${words(random)}*`;
  const strands = ['boards', 'pupils'].slice(0, random.between(1, 2));
  return {
    title: title(random),
    period,
    previousPeriod: some('1999/00'),
    summary: words(random, undefined, 30),
    strands: strands.map((id) => ({ id, title: words(random) })),
    developments: Array.from({ length: random.between(0, 3) }, () => ({
      strand: strands[0],
      text: sentence(),
    })),
    // Ten and more have numbers of two digits.
    commitments: Array.from({ length: random.between(1, 12) }, (_, index) => ({
      id: `commitment-${index}`,
      text: sentence(),
      strand: some(strands.at(-1)),
      status: random.pick(commitmentStatuses),
      outcome: some(sentence()),
    })),
    topics: ['schools'],
    reviewed: words(random),
    published: some('2024-01-02'),
    reviewBy: some('2025-01-02'),
    listed: '2024-02-03',
    language: random.pick(languages),
  };
}

function title(random: SeededRandom): string {
  return `${words(random)} ${words(random, random.pick(['en-GB', 'cy', 'de', 'he']))}`;
}

function someOf(random: SeededRandom) {
  return <T>(value: T): T | undefined => (random.chance(0.5) ? value : undefined);
}
