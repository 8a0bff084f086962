/** Finds marks of references that are not in the list or not understood, and references without a mark. */
import { frontMatterProblem } from '../../model/front-matter-problem.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Problem } from '../../model/problem.ts';
import type { ListedReference } from '../citations/reference-list.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';
import { markType } from './reference-marks.ts';

/** With its brackets and its @, or without one of them. */
const written =
  /\[@[^\][]*\]?|\(@[^()]*\)|(?<bare>\[[a-z0-9-]+\]|(?<![\w@.])@[a-z0-9]+(?:-[a-z0-9]+)*)/g;

export function referenceProblems(text: ParsedText): Problem[] {
  const { works, referenceMarks } = text.env;
  // Front matter that is refused may have held them.
  if (!works) return [];
  const reader = new PlaceReader(text.source);
  const problems: Problem[] = [];
  for (const token of inlineTokens(text, reader)) {
    if (token.type === 'image' && token.children?.some(({ type }) => type === markType)) {
      problems.push(reader.problem(reader.next('[@'), misplaced));
    }
    if (token.type !== 'text') continue;
    for (const { 0: mark, groups } of token.content.matchAll(written)) {
      const bare = groups?.bare?.replace(/[[@\]]/g, '');
      // A word alone may stand in square brackets, and be somebody’s name on another site.
      if (bare !== undefined && !(/[-\d]/.test(bare) && works.some(({ id }) => id === bare)))
        continue;
      if (mark.startsWith('(') && !works.some(({ id }) => idsIn(mark).includes(id))) continue;
      const place = reader.next(mark);
      if (text.source.body[place - 1] === '\\') continue;
      problems.push(reader.problem(place, bare ? bareFinding(mark, bare) : findingOf(mark, works)));
    }
  }
  const unused = works.filter(({ id }) => !referenceMarks.includes(id));
  return [...problems, ...unused.map((reference) => unusedProblem(text, reference))];
}

const misplaced: Finding = {
  code: 'reference-mark',
  fact: 'A reference stands where it cannot be a link.',
  hint: 'Write it in the text, and not in the words for a picture or in the title of a callout.',
};

function bareFinding(mark: string, id: string): Finding {
  return {
    code: 'reference-mark',
    fact: `"${mark}" is not understood as a reference.`,
    hint: `Write [@${id}], with both brackets and the @.`,
  };
}

/** Of what has been left as text. */
function findingOf(written: string, references: readonly ListedReference[]): Finding {
  const ids = references.map((reference) => reference.id);
  const [id = '', ...others] = idsIn(written);
  if (written.startsWith('(') || others.length > 0 || id === '' || /^\[@\s/.test(written)) {
    const marks = [id, ...others].map((one) => `[@${one || 'id'}]`).join(' ');
    return {
      code: 'reference-mark',
      fact: `"${written}" is not understood as a reference.`,
      hint: `Write ${marks}: each work in square brackets of its own.`,
    };
  }
  if (!ids.includes(id)) {
    return {
      code: 'reference-missing',
      fact: `There is no reference "${id}".`,
      hint: `${hintFor(id, ids)} References stand in the front matter of a paper, each with its id.`,
    };
  }
  if (/^\[@[^\s,\]]+(?:, [^\]]+)?\]$/.test(written)) return misplaced;
  return {
    code: 'reference-mark',
    fact: `"${written}" is not understood as a reference.`,
    hint: `Write [@${id}], or [@${id}, page 4] with a comma.`,
  };
}

/** An id with nothing in it may come first. */
function idsIn(written: string): string[] {
  return [...written.matchAll(/@\s*([^\s,;\])]*)/g)].map(([, id = '']) => id);
}

function hintFor(id: string, ids: readonly string[]): string {
  if (ids.length === 0) return 'The text has no list of references.';
  const near = nearestName(id, ids);
  return near ? `Did you mean "${near}"?` : `There are: ${ids.join(', ')}.`;
}

function unusedProblem({ source }: ParsedText, { id, position }: ListedReference): Problem {
  return frontMatterProblem(source, ['references', position, 'id'], {
    code: 'reference-unused',
    severity: 'warning',
    fact: `No text refers to "${id}".`,
    hint: `Write [@${id}] where the text refers to it, or take it out.`,
  });
}
