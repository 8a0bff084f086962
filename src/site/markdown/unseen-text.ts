/** Finds in Markdown that is to be published what no page shows, and what its pages show and it lacks. */
import { Lexer } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { dataFilesOf, isChart } from './charts.ts';
import { isFormula } from './formulas.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** A definition of an address or of an abbreviation, and the line that it takes. */
const definition = /^ {0,3}(?:\[(?<link>[^\]^][^\]]*)\]|\*\[(?<abbreviation>[^\]]+)\]):.*$/gm;

/** Notes without a reference are refused in any text. */
export function unseenProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const unseen = [...unusedDefinitions(text.source.body), ...comments(text, reader)]
    .toSorted((a, b) => a - b)
    .map((place) =>
      reader.problem(place, {
        code: 'source-unseen',
        fact: 'The page does not show this, and attachSource would publish it.',
        hint: 'Take it out, or take out attachSource.',
      }),
    );
  const elsewhere = filesOfCharts(text, reader).map((place) =>
    reader.problem(place, {
      code: 'source-unseen',
      fact: 'The numbers of this chart would not be in the Markdown that attachSource publishes.',
      hint: 'Write them into the block, or take out attachSource.',
    }),
  );
  return [...unseen, ...elsewhere];
}

/** What markdown-it takes for one label (CommonMark 0.31, 4.7). */
const labelOf = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

function unusedDefinitions(body: string): number[] {
  const rest = body.replace(definition, '');
  const used = new Set(
    [...rest.matchAll(/\[([^[\]]+)\]/g)].map(([, label = '']) => labelOf(label)),
  );
  return [...body.matchAll(definition)].flatMap(({ index, groups }) => {
    const { link, abbreviation = '' } = groups ?? {};
    const isUsed = link === undefined ? rest.includes(abbreviation) : used.has(labelOf(link));
    return isUsed ? [] : [index];
  });
}

/** Those in the data of charts and formulas: of YAML, and of LaTeX. */
function comments({ tokens }: ParsedText, reader: PlaceReader): number[] {
  return tokens
    .filter(({ type, info }) => type === 'fence' && (isChart(info) || isFormula(info)))
    .flatMap(({ content, info, map }) => {
      const found = [
        ...commentsOfYaml(content),
        ...(isFormula(info) ? (content.match(/(?<!\\)%.*/g) ?? []) : []),
      ];
      const lines = content.split('\n');
      return found.map((comment) => {
        const line = lines.findIndex((text) => text.includes(comment));
        return reader.inLine((map?.[0] ?? 0) + 1 + line, comment);
      });
    });
}

/** Blocks whose numbers stand in another file: it is not published with the Markdown. */
function filesOfCharts({ tokens }: ParsedText, reader: PlaceReader): number[] {
  return tokens
    .filter((token) => dataFilesOf({ tokens: [token] }).length > 0)
    .map((token) => {
      const line = token.content.split('\n').findIndex((text) => text.startsWith('file:'));
      return reader.inLine((token.map?.[0] ?? 0) + 1 + line, 'file:');
    });
}

function commentsOfYaml(text: string): string[] {
  const lexemes = [...new Lexer().lex(text)];
  // Before a scalar, which may start with the same sign, stands a control character.
  return lexemes.filter(
    (lexeme, index) => lexeme.startsWith('#') && lexemes[index - 1] !== '\u001F',
  );
}
