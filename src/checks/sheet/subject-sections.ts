/** What is asked of the parts of a pamphlet, and of the whole: a section for each kind of part. */
import { html, type Markup } from '../../site/html.ts';
import { conditionsShown } from './conditions.ts';
import type { Question } from './ledger.ts';
import type { Sheet } from './sheet.ts';
import { type Shown, subjectShown, wholeShown } from './subject-shown.ts';
import { type PartKind, subjectsIn } from './subjects.ts';
import { about, yesNoNote } from './ticks.ts';

/** In the order in which they are asked about. */
const titles: Readonly<Record<PartKind, string>> = {
  picture: 'Pictures',
  formula: 'Formulas',
  table: 'Tables',
  heading: 'Headings',
  passage: 'Passages in another language',
  abbreviation: 'Abbreviations',
};

export interface SubjectSections {
  readonly sections: Markup;
  /** What the pamphlet has none of: "tables". */
  readonly absent: readonly string[];
}

export function subjectSections(sheet: Sheet): SubjectSections {
  const { blocks, language, ledger } = sheet;
  const subjects = Map.groupBy(subjectsIn(blocks, language), ({ kind }) => kind);
  const kinds = Object.keys(titles) as PartKind[];
  const present = kinds.filter((kind) => subjects.has(kind));
  const ask = (kind: Question['kind'], title: string, parts: readonly Shown[]) => {
    const questions = ledger.questions.filter((one) => one.kind === kind);
    return section(kind, title, questions, parts);
  };
  const parts = present.map((kind) => {
    const shown = subjects.get(kind)?.map((subject) => subjectShown(subject, sheet)) ?? [];
    return ask(kind, titles[kind], shown);
  });
  return {
    sections: html`${parts}${ask('pamphlet', 'The pamphlet as a whole', [wholeShown(sheet)])}`,
    absent: kinds
      .filter((kind) => !present.includes(kind))
      .map((kind) => titles[kind].toLowerCase()),
  };
}

/** @param kind the names of what is ticked start with it */
function section(
  kind: string,
  title: string,
  questions: readonly Question[],
  parts: readonly Shown[],
): Markup {
  return html`<section aria-labelledby="${kind}">
<h2 id="${kind}">${title}</h2>
${parts.map(({ legend, more }, part) => {
  const asked = questions.map((question, index) =>
    yesNoNote(
      `${kind}-${part + 1}-${index + 1}`,
      html`${question.text} ${conditionsShown(question)}`,
    ),
  );
  return about(legend, html`${more}${asked}`);
})}</section>
`;
}
