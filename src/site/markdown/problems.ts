/** Finds in Markdown what would go wrong on the page or on paper, at its line and column. */
import type { Problem } from '../../model/problem.ts';
import { abbreviationProblems } from './abbreviation-problems.ts';
import { calloutProblems } from './callout-problems.ts';
import { characterProblems } from './character-problems.ts';
import { chartProblems } from './chart-problems.ts';
import { codeProblems } from './code-problems.ts';
import { emphasisProblems } from './emphasis-problems.ts';
import { emptyParagraphProblems } from './empty-paragraphs.ts';
import { formulaProblems } from './formula-problems.ts';
import { headingProblems } from './heading-problems.ts';
import { htmlProblems } from './html-problems.ts';
import { imageProblems } from './image-problems.ts';
import { languageProblems } from './language-problems.ts';
import { leftoverProblems } from './leftover-problems.ts';
import { linkProblems } from './link-problems.ts';
import { linkWordProblems } from './link-word-problems.ts';
import { listNumberProblems } from './list-number-problems.ts';
import { listProblems } from './list-problems.ts';
import { noteDefinitionProblems } from './note-definition-problems.ts';
import { notePartProblems } from './note-part-problems.ts';
import { noteProblems } from './note-problems.ts';
import type { ParsedText } from './parsed-text.ts';
import { quotationProblems } from './quotation-problems.ts';
import { referenceProblems } from './reference-problems.ts';
import { tableProblems } from './table-problems.ts';
import { typedNoteProblems } from './typed-note-problems.ts';
import { typedTableProblems } from './typed-table-problems.ts';
import { unlinkedAddressProblems } from './unlinked-addresses.ts';
import { writtenIdProblems } from './written-ids.ts';

/** @param files names of the files beside the Markdown, which it may use as images */
export function findMarkdownProblems(text: ParsedText, files: ReadonlySet<string>): Problem[] {
  return [
    ...characterProblems(text),
    ...htmlProblems(text),
    ...languageProblems(text),
    ...leftoverProblems(text),
    ...emptyParagraphProblems(text),
    ...headingProblems(text),
    ...writtenIdProblems(text),
    ...emphasisProblems(text),
    ...imageProblems(text, files),
    ...linkProblems(text),
    ...linkWordProblems(text),
    ...unlinkedAddressProblems(text),
    ...quotationProblems(text),
    ...listProblems(text),
    ...listNumberProblems(text),
    ...codeProblems(text),
    ...tableProblems(text),
    ...typedTableProblems(text),
    ...noteProblems(text),
    ...noteDefinitionProblems(text),
    ...notePartProblems(text),
    ...typedNoteProblems(text),
    ...abbreviationProblems(text),
    ...referenceProblems(text),
    ...calloutProblems(text),
    ...chartProblems(text),
    ...formulaProblems(text),
  ];
}
