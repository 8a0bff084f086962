/** What there is in a pamphlet to ask a person about. */
import type { Entry } from '../parity/outline.ts';
import { type Block, wordsOfBlock } from './block.ts';
import { headersOf } from './block-roles.ts';
import type { SubjectKind } from './ledger.ts';

export type PartKind = Exclude<SubjectKind, 'page' | 'pamphlet'>;

/** One part of a pamphlet that is asked about. */
export interface Subject {
  readonly kind: PartKind;
  /** The number of the block in which it stands. */
  readonly block: number;
  /** What it is, beside its words: `level 2`, `Welsh`. */
  readonly what?: string;
  readonly words: string;
  /** BCP 47, of the words. */
  readonly language: string;
}

/** @param language that of the pamphlet (BCP 47) */
export function subjectsIn(blocks: readonly Block[], language: string): Subject[] {
  return [
    ...blocks.flatMap(picturesIn),
    ...blocks.flatMap((block) => formulasIn(block, language)),
    ...blocks.flatMap((block) => tablesIn(block, language)),
    ...blocks.flatMap(headingIn),
    ...blocks.flatMap((block) => passagesIn(block, language)),
    ...onlyOnce(blocks.flatMap((block) => abbreviationsIn(block, language))),
  ];
}

/** Whether it has to be seen, as it is painted, to be asked about. */
export function isSeen(kind: PartKind): boolean {
  return kind === 'picture' || kind === 'formula';
}

/** "Welsh" for `cy`. */
export function languageName(language: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? language;
}

function picturesIn({ role, number: block, said }: Block): Subject[] {
  if (role === 'formula') return [];
  return said
    .filter(({ kind }) => kind === 'alternative')
    .map(({ text: words, language }) => ({ kind: 'picture', block, words, language }));
}

function formulasIn({ role, number: block, said, passages }: Block, language: string): Subject[] {
  const inLine = passages.filter((passage) => passage.role === 'inline formula');
  const words = role === 'formula' ? said : inLine.map(({ text }) => ({ text, language }));
  return words.map(({ text, language: own }) => ({
    kind: 'formula',
    block,
    words: text,
    language: own,
  }));
}

function tablesIn({ number: block, begins }: Block, language: string): Subject[] {
  const tables = begins.filter(({ role }) => role === 'table');
  return tables.map((table) => ({ kind: 'table', block, words: headersIn(table), language }));
}

function headersIn(table: Entry): string {
  const { columns, rows } = headersOf(table);
  const said = [
    ...(columns.length > 0 ? [`headers of columns: ${columns.join(', ')}`] : []),
    ...(rows.length > 0 ? [`headers of rows: ${rows.join(', ')}`] : []),
  ];
  return said.length > 0 ? said.join('; ') : 'no headers';
}

/** All but the title, which is asked about as such. */
function headingIn(block: Block): Subject[] {
  const what = /^heading, (level [2-6])$/.exec(block.role)?.[1];
  if (what === undefined) return [];
  const words = wordsOfBlock(block);
  return [{ kind: 'heading', block: block.number, what, words, language: languageOf(block) }];
}

/** Words in another language than the pamphlet's, and words that are marked within others. */
function passagesIn({ number: block, said, passages }: Block, language: string): Subject[] {
  const whole = said.filter((part) => part.language !== language && isWords(part.text));
  const within = passages.filter(({ role }) => role === 'passage');
  return [...whole, ...within].map((part) => {
    const own = part.language ?? language;
    const what = languageName(own);
    return { kind: 'passage', block, what, words: part.text, language: own };
  });
}

function abbreviationsIn({ number: block, passages }: Block, language: string): Subject[] {
  return passages.flatMap(({ role, facts, text }): Subject[] =>
    role === 'abbreviation'
      ? [{ kind: 'abbreviation', block, words: `${text}: ${facts.expansion}`, language }]
      : [],
  );
}

/** What is said alike in several places is asked about at the first. */
function onlyOnce(subjects: readonly Subject[]): Subject[] {
  const words = subjects.map((subject) => subject.words);
  return subjects.filter((subject, index) => words.indexOf(subject.words) === index);
}

function languageOf({ said: [first] }: Block): string {
  return first?.language ?? '';
}

/** The dot of a list is in no language. */
function isWords(text: string): boolean {
  return /\p{Letter}/u.test(text);
}
