/** Reads from the ledger, docs/pdf-ua.md, what a person is asked of a pamphlet, and what that decides. */
import { readFile } from 'node:fs/promises';

/** What a question can be asked of, as the ledger names it. */
export const subjectKinds = [
  'page',
  'picture',
  'formula',
  'table',
  'heading',
  'passage',
  'abbreviation',
  'pamphlet',
] as const;

export type SubjectKind = (typeof subjectKinds)[number];

export interface Question {
  readonly kind: SubjectKind;
  readonly text: string;
  /** Conditions of the Matterhorn Protocol, `09-001`, and criteria of WCAG 2.2, `WCAG 1.1.1`. */
  readonly decides: readonly string[];
}

export interface Ledger {
  readonly questions: readonly Question[];
  /** When a condition of the Matterhorn Protocol fails, by its number. */
  readonly failures: ReadonlyMap<string, string>;
}

const file = new URL('../../../docs/pdf-ua.md', import.meta.url);
const section = '## What a person is asked';

/** @throws Error if a question is asked of what there is none of, or if there are no questions */
export async function readLedger(): Promise<Ledger> {
  const text = await readFile(file, 'utf8');
  const failures = rowsIn(text).flatMap(([id = '', failsWhen = '']) =>
    /^\d\d-\d{3}$/.test(id) ? [[id, failsWhen.replaceAll('`', '')] as const] : [],
  );
  const [, own = ''] = text.split(`\n${section}\n`);
  const [asked = ''] = own.split('\n## ');
  const [, ...rows] = rowsIn(asked);
  const questions = rows.map(questionIn);
  if (questions.length === 0) throw new Error(`docs/pdf-ua.md has no "${section}".`);
  return { questions, failures: new Map(failures) };
}

/** The cells of all rows of tables but the ones that rule off their heads. */
function rowsIn(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));
}

function questionIn([of = '', text = '', decides = '']: readonly string[]): Question {
  const kind = subjectKinds.find((one) => one === of);
  if (!kind) {
    throw new Error(
      `docs/pdf-ua.md asks "${text}" of each ${of}, and no sheet knows what that is.`,
    );
  }
  return { kind, text, decides: decides.split(', ') };
}
