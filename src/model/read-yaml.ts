/** The one door for data: YAML and a schema in, a typed value or located problems out. */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Range,
} from 'yaml';
import type { z } from 'zod';
import { nearestName } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import { isProblemCode, type ProblemCode } from './problem-codes.ts';
import type { Read } from './read.ts';
import { hintFor, keysAt, type Path } from './schema-path.ts';
import type { YamlFault } from './yaml-errors.ts';
import { findCurlyQuotes, findYamlFaults } from './yaml-faults.ts';

export interface YamlText {
  /** Path shown in problems, relative to the working folder. */
  readonly file: string;
  readonly text: string;
  /** The line of the file, 1-based, on which `text` starts. */
  readonly firstLine: number;
}

/** Reads YAML through a schema. Every failing field is one problem, at the place that YAML gives it. */
export function readYaml<S extends z.ZodType>(schema: S, source: YamlText): Read<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + source.firstLine - 1, column: col };
  };
  const refuse = ({ offset, fact, hint }: YamlFault): Problem => ({
    code: 'front-matter',
    severity: 'error',
    ...at(offset),
    fact,
    hint,
  });
  const faults = findYamlFaults(source.text, document);
  if (faults.length > 0) return { problems: faults.map(refuse) };
  const curly = findCurlyQuotes(document);
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success && curly.length === 0) return { value: result.data, problems: [] };
  const findings = result.error?.issues.flatMap((issue) => problemsOf(issue, schema, document));
  return {
    problems: [
      ...curly.map(refuse),
      ...(findings ?? [])
        // What is wrong with a value because of its quotation marks has been said.
        .filter(({ offset }) => !curly.some((fault) => fault.offset === offset))
        .map(({ offset, ...rest }) => ({ severity: 'error' as const, ...at(offset), ...rest })),
    ],
  };
}

type Finding = Pick<Problem, 'code' | 'fact' | 'hint'> & { offset: number };

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, document: Document): Finding[] {
  const name = describePath(issue.path);
  const hint = hintFor(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      offset: keyOffset(document, [...issue.path, key]),
      fact: `There is no key "${key}"${issue.path.length > 0 ? ` in ${name}` : ''}.`,
      hint: hintForUnknown(key, known),
    }));
  }
  if (issue.code === 'invalid_key') {
    return [
      {
        code: 'invalid-field',
        offset: keyOffset(document, issue.path),
        fact: `"${name}" ${issue.issues[0]?.message ?? issue.message}.`,
        hint: hintFor(schema, issue.path.slice(0, -1)),
      },
    ];
  }
  if (issue.path.length > 0 && !document.hasIn(issue.path)) {
    const parent = issue.path.slice(0, -1);
    return [
      {
        code: 'missing-field',
        offset: parent.length > 0 ? valueOffset(document, parent) : 0,
        fact: `"${name}" is missing.`,
        hint,
      },
    ];
  }
  const code: ProblemCode =
    issue.code === 'custom' && isProblemCode(issue.params?.code)
      ? issue.params.code
      : 'invalid-field';
  return [
    {
      code,
      offset: valueOffset(document, issue.path),
      fact:
        code === 'invalid-field'
          ? `${name === '' ? 'This' : `"${name}"`} ${factOf(issue, document.getIn(issue.path))}.`
          : `"${String(document.getIn(issue.path))}" ${issue.message}.`,
      hint,
    },
  ];
}

function factOf(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = typeof value === 'object' ? '' : ` (${JSON.stringify(value)})`;
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${typeNames[issue.expected] ?? issue.expected}${shown}`;
    case 'invalid_value':
      return `is not one of the values that it can have${shown}`;
    case 'too_small':
      return 'is empty';
    default:
      return `${issue.message}${shown}`;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a block of keys',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function hintForUnknown(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return nearest ? `Did you mean "${nearest}"?` : `The keys are: ${known.join(', ')}.`;
}

function describePath(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' › ');
}

/** Where the value stands in the text, or else its key; the start of the text if there is neither. */
export function valueOffset(document: Document, path: Path): number {
  const node = document.getIn(path, true) as { range?: Range | null } | undefined;
  return node?.range?.[0] ?? keyOffset(document, path);
}

/** Where a key stands; the start of the text if the YAML has no such key. */
function keyOffset(document: Document, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return 0;
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
  );
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}
