/** Finds formulas that cannot be shown or said, and what was meant as one. */
import type { Problem } from '../../model/problem.ts';
import { readYaml } from '../../model/read-yaml.ts';
import { formulaMarkup } from '../formula-markup.ts';
import { formulaAttribute, formulaSchema, isFormula } from './formulas.ts';
import { inlineTokens } from './inline-tokens.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

const code = 'formula-data';

/** LaTeX between the marks that other programs know it by; a $ of money has a space on one side. */
const marked = /\$\$|\$(?! )[^$]*(?:\\[a-z]+|[\^_{])[^$]*(?<! )\$|\\\(.*[\\^_{].*\\\)|\\begin\{/;

const howTo =
  'Write a block ```formula with latex and alternative, or `x^2`{formula="x squared"} within a line.';
const mend =
  'Mend its LaTeX, or write it as a block: CONTRIBUTING.md shows what a formula can hold.';
const misplaced: Finding = {
  code,
  fact: 'The words of a formula stand where no formula is.',
  hint: 'Write them right behind its code, without a space: `x^2`{formula="x squared"}.',
};

export function formulaProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  return [...blockProblems(text, reader), ...inlineProblems(text, reader), ...meant(text, reader)];
}

function blockProblems({ tokens, source }: ParsedText, reader: PlaceReader): Problem[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'fence' || !isFormula(token.info)) return [];
    const { content, map } = token;
    const [start = 0] = map ?? [];
    const lineOf = (key: string) =>
      start + 1 + content.split('\n').findIndex((line) => line.trimStart().startsWith(key));
    // YAML would read \f, \n and the like as characters of their own, without a word.
    const quoted = /^\s*latex:\s*(".*\\.*)$/m.exec(content)?.[1];
    if (quoted !== undefined) {
      return reader.problem(reader.inLine(lineOf('latex:'), quoted), {
        code,
        fact: 'LaTeX stands between double quotation marks, where a backslash means something else.',
        hint: "Take them out, or write single straight ones: '…'.",
      });
    }
    const firstLine = source.bodyLine + start + 1;
    const { value, problems } = readYaml(formulaSchema, {
      file: source.file,
      text: content,
      firstLine,
    });
    if (!value) return problems.map((problem) => ({ ...problem, code }) as const);
    const result = formulaMarkup(value, 'block');
    if ('markup' in result) return [];
    return reader.problem(reader.inLine(lineOf('latex:'), 'latex:'), {
      code,
      fact: `The formula ${result.fault}.`,
      hint: mend,
    });
  });
}

function inlineProblems(text: ParsedText, reader: PlaceReader): Problem[] {
  const problems = text.tokens
    .filter((token) => token.attrGet(formulaAttribute) !== null)
    .map((token) => reader.problem(reader.startOf(token), misplaced));
  for (const token of inlineTokens(text, reader)) {
    const alternative = token.attrGet(formulaAttribute);
    if (token.type === 'formula') {
      // The letter of a formula stands in many a word before it.
      const start = reader.find(`\`${token.content}`);
      const place = start === undefined ? reader.next(token.content) : start + 1;
      const finding = findingOf(token.content, alternative ?? '');
      if (finding) problems.push(reader.problem(place, { code, ...finding }));
    } else if (alternative !== null || /\{formula\b/.test(token.content)) {
      problems.push(reader.problem(reader.next('{formula'), misplaced));
    }
  }
  return problems;
}

function findingOf(latex: string, alternative: string): Omit<Finding, 'code'> | undefined {
  if (/^[“”„‘’']/.test(alternative)) {
    return {
      fact: `The quotation marks around the words of the formula "${latex}" are curly or single.`,
      hint: 'Write straight double ones: {formula="…"}.',
    };
  }
  if (alternative.trim() === '') {
    return {
      fact: `The formula "${latex}" has no alternative.`,
      hint: `Say it in words, as you would read it out: \`${latex}\`{formula="…"}.`,
    };
  }
  const result = formulaMarkup({ latex, alternative }, 'inline');
  if ('markup' in result) return undefined;
  return { fact: `The formula "${latex}" ${result.fault}.`, hint: mend };
}

/** What other programs take for a formula is plain text here, or code. */
function meant(text: ParsedText, reader: PlaceReader): Problem[] {
  const blocks = text.tokens
    .filter(({ type, info }) => type === 'fence' && /^(?:math|latex|tex|formulas?)\b/i.test(info))
    .filter(({ info }) => !isFormula(info))
    .map((token) => [reader.startOf(token), token.info.trim()] as const);
  const inLines = paragraphsOf(text).flatMap(({ lines, firstLine }) => {
    const written = lines.join('\n').replace(/`[^`]*`/g, '');
    const index = lines.findIndex((line) => /\$|\\[(b]/.test(line));
    const line = lines[index];
    if (line === undefined || !marked.test(written)) return [];
    return [[reader.inLine(firstLine + index, line), line] as const];
  });
  return [...blocks, ...inLines].map(([place, words]) =>
    reader.problem(place, {
      code: 'formula-mark',
      severity: 'warning',
      fact: `"${words}" looks like a formula, and is none.`,
      hint: howTo,
    }),
  );
}
