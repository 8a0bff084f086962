/** Puts what is found in front matter, once other files are known, at its place in the file. */
import { LineCounter, parseDocument } from 'yaml';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import { valueOffset } from './read-yaml.ts';
import type { Path } from './schema-path.ts';
import type { Source } from './source.ts';

type Finding = Pick<Problem, 'code' | 'fact' | 'hint'> & Partial<Pick<Problem, 'severity'>>;

/** @param path keys and places in lists that lead to the value: `['aliases', 0]` */
export function frontMatterProblem(
  source: Source,
  path: Path,
  { severity = 'error', ...finding }: Finding,
): Problem {
  return { severity, file: source.file, ...placeInFrontMatter(source, path), ...finding };
}

/** Where in its file a value stands. */
export function placeInFrontMatter({ frontMatter }: Source, path: Path): Place {
  // Parsed anew, because few texts have such a problem, and all would have to keep their trees.
  const lines = new LineCounter();
  const document = parseDocument(frontMatter, { lineCounter: lines });
  const { line, col } = lines.linePos(valueOffset(document, path));
  return { line: line + 1, column: col };
}
