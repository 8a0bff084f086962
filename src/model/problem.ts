/** What can be wrong, as data: the one shape in which every stage reports, and its forms in text. */
import type { ProblemCode } from './problem-codes.ts';

export type Severity = 'error' | 'warning';

/** One finding. The fact states what is so; the hint says what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path of the file that an editor would open, relative to the working folder, with `/`. */
  readonly file: string;
  /** 1-based; absent where the finding has no line. */
  readonly line?: number;
  /** 1-based; only with a line. */
  readonly column?: number;
  readonly fact: string;
  readonly hint: string;
}

/** `file:line:column  severity  code  fact hint`, on one line: a fact may quote text of several. */
export function problemToText(problem: Problem): string {
  const { severity, code, fact, hint } = problem;
  const words = `${fact} ${hint}`.replace(/\s*[\r\n]\s*/g, ' ');
  return `${place(problem)}  ${severity}  ${code}  ${words}`;
}

/** The workflow command that makes a hosted CI show the problem beside the line it is about. */
export function problemToGithub(problem: Problem): string {
  const where = [
    `file=${escapeProperty(problem.file)}`,
    problem.line === undefined ? undefined : `line=${problem.line}`,
    problem.column === undefined ? undefined : `col=${problem.column}`,
    `title=${escapeProperty(problem.code)}`,
  ].filter((part) => part !== undefined);
  return `::${problem.severity} ${where.join(',')}::${escapeMessage(`${problem.fact} ${problem.hint}`)}`;
}

/** Sorts by file, then line, column and code, so that a report reads like the folder it is about. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.fact, b.fact)
  );
}

function place({ file, line, column }: Problem): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
