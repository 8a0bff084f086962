/** Finds tables without a header row, without any other or with ragged ones, and captions and rows outside of any. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';
import { captionMark } from './tables.ts';

const row = /^\|.*\|/;
/** The row below the header row, perhaps with dashes that a word processor made of its hyphens. */
const ruler = /^[|:\s\u2010-\u2015\u2212-]*[\u2010-\u2015\u2212-][|:\s\u2010-\u2015\u2212-]*$/;

export function tableProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const paragraphs = paragraphsOf(text);
  return [
    ...headerProblems(text.tokens, reader),
    ...emptyProblems(text.tokens, reader),
    ...raggedProblems(text, reader),
    ...paragraphs.flatMap((paragraph, index) => [
      ...captionProblems(paragraph, paragraphs[index + 1], reader),
      ...rowProblems(paragraph, reader),
    ]),
  ];
}

function headerProblems(tokens: readonly Token[], reader: PlaceReader): Problem[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'thead_open') return [];
    const end = tokens.findIndex(({ type }, later) => later > index && type === 'thead_close');
    const cells = tokens.slice(index, end).filter(({ type }) => type === 'inline');
    if (cells.some(({ content }) => content.trim() !== '')) return [];
    return reader.problem(reader.startOf(token), {
      code: 'table-header',
      fact: 'The table has no header row: its first row is empty.',
      hint: 'Write into the first row what each column holds.',
    });
  });
}

/** ISO 14289-1 7.2: a head needs a body below it. */
function emptyProblems(tokens: readonly Token[], reader: PlaceReader): Problem[] {
  return tokens.flatMap((token, index) => {
    const isEmpty = token.type === 'thead_close' && tokens[index + 1]?.type === 'table_close';
    const table = isEmpty && tokens.findLast(({ type }, at) => at < index && type === 'table_open');
    if (!table) return [];
    return reader.problem(reader.startOf(table), {
      code: 'table-row',
      fact: 'The table has no row but the one that names its columns.',
      hint: 'Write the others below the line of hyphens, or take the table out.',
    });
  });
}

/** GFM 4.10 fills up short rows and drops what long ones have too much, without a word. */
function raggedProblems({ tokens, source }: ParsedText, reader: PlaceReader): Problem[] {
  const lines = source.body.split(/\r\n?|\n/);
  let columns = 0;
  let isBody = false;
  return tokens.flatMap(({ type, map }) => {
    if (type === 'table_open') columns = 0;
    if (type === 'th_open') columns += 1;
    if (type === 'tbody_open' || type === 'tbody_close') isBody = type === 'tbody_open';
    if (!isBody || type !== 'tr_open' || !map) return [];
    const line = lines[map[0]]?.replace(/^[\s>]+/, '') ?? '';
    const own = columnsOf(line);
    if (own === columns) return [];
    return reader.problem(reader.inLine(map[0], line), {
      code: 'table-row',
      fact: `"${line}" has ${own} ${own === 1 ? 'cell' : 'cells'}, and the table ${columns} columns.`,
      hint: 'Write a cell for each column, an empty one where there is nothing to say: | A | | C |. A line in a cell is written \\|.',
    });
  });
}

/** Captions of tables are no paragraphs any more. Of broken rows below one it is these that are said. */
function captionProblems(
  { lines, firstLine }: Paragraph,
  next: Paragraph | undefined,
  reader: PlaceReader,
): Problem[] {
  const [line = ''] = lines;
  const isAboveRows =
    next?.after === 'paragraph_close' && next.lines.some((below) => row.test(below));
  if (!captionMark.test(line) || isAboveRows || lines.some((below) => row.test(below))) return [];
  return [
    reader.problem(reader.inLine(firstLine, line), {
      code: 'table-caption',
      fact: `No table follows the caption "${line}".`,
      hint: 'Write the table below it, after one empty line; if it is no caption, start it with another word.',
    }),
  ];
}

function rowProblems({ lines, firstLine, after }: Paragraph, reader: PlaceReader): Problem[] {
  const first = lines.findIndex((line) => row.test(line));
  if (first < 0) return [];
  const ruled = lines.findIndex((line, index) => index >= first && ruler.test(line));
  const at = ruled < 0 ? first : ruled;
  const line = lines[at] ?? '';
  const finding = ruled < 0 ? looseRow(line, after) : brokenRuler(line, lines[ruled - 1]);
  const place = reader.inLine(firstLine + at, line);
  return [reader.problem(place, { code: 'table-row', ...finding })];
}

type Words = Pick<Finding, 'fact' | 'hint'>;

function looseRow(line: string, after: string | undefined): Words {
  const fact = `"${line}" looks like a row of a table, and is none.`;
  if (after === 'table_close') {
    return {
      fact,
      hint: 'If it belongs to the table above, take out the empty line between them.',
    };
  }
  const hint = `Below the row that names the columns, write ${rulerOf(columnsOf(line))} on a line of its own.`;
  return { fact, hint };
}

function brokenRuler(line: string, above: string | undefined): Words {
  if (above === undefined || !row.test(above)) {
    return {
      fact: `No row that names the columns stands above "${line}".`,
      hint: 'Write one, like | Name | Number |, on the line above.',
    };
  }
  const hint = `Write ${rulerOf(columnsOf(above))} there.`;
  if (/[\u2010-\u2015\u2212]/.test(line)) {
    return { fact: `"${line}" has dashes that a word processor makes of hyphens.`, hint };
  }
  const [own, needed] = [columnsOf(line), columnsOf(above)];
  if (own === needed) return { fact: `"${line}" is not understood as part of a table.`, hint };
  return { fact: `"${line}" has ${own} columns, and the row above it ${needed}.`, hint };
}

function columnsOf(line: string): number {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).length;
}

function rulerOf(columns: number): string {
  return `|${'---|'.repeat(columns)}`;
}
