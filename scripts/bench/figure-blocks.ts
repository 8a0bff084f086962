/** Figures in the blocks that they are shown in: those of one unit, in one table and one picture. */
import { type Figure, median, shownValue, shownValues, verdictOn } from './figure.ts';

export interface FigureBlock {
  readonly unit: string;
  readonly names: readonly string[];
  /** The numbers of papers that it is measured at; none where it is measured at one alone. */
  readonly sizes: readonly number[];
  readonly figures: readonly Figure[];
}

/** In the order in which names and units first come. */
export function blocksOf(figures: readonly Figure[]): FigureBlock[] {
  return [...Map.groupBy(figures, ({ unit }) => unit)].map(([unit, figures]) => ({
    unit,
    names: [...new Set(figures.map(({ name }) => name))],
    sizes: [...new Set(figures.flatMap(({ papers }) => papers ?? []))].toSorted((a, b) => a - b),
    figures,
  }));
}

export function figureAt(
  { figures }: FigureBlock,
  name: string,
  papers: number | undefined,
): Figure | undefined {
  return figures.find((figure) => figure.name === name && figure.papers === papers);
}

/** A Markdown table: a row for each name; where there are sizes, a column for each of them. */
export function tableOf(block: FigureBlock): string {
  const { unit, names, sizes, figures } = block;
  const rounds = `Median${figures.some(({ values }) => values.length > 1) ? ' (least to most)' : ''}`;
  if (sizes.length === 0) {
    const promised = figures.some(({ limit }) => limit);
    const rows = figures.map((figure) => [
      figure.name,
      shownValues(figure.values),
      `${figure.values.length}`,
      ...(promised ? [verdictOn(figure) ?? ''] : []),
    ]);
    return table(['', `${rounds}, ${unit}`, 'Values', ...(promised ? ['Promised'] : [])], rows);
  }
  const rows = names.map((name) => [
    name,
    ...sizes.map((size) => {
      const figure = figureAt(block, name, size);
      return figure ? shownValues(figure.values) : '';
    }),
  ]);
  const heads = sizes.map((size) => `${shownValue(size)} papers`);
  return [table([`${rounds}, ${unit}`, ...heads], rows), ...notes(block)].join('\n');
}

/** What a table with a column for each size has no room for. */
function notes({ figures, sizes }: FigureBlock): string[] {
  const rounds = sizes.map((size) => {
    const counts = figures.flatMap(({ papers, values }) => (papers === size ? values.length : []));
    return `${Math.max(...counts)} at ${shownValue(size)}`;
  });
  const promises = figures.flatMap((figure) => {
    const verdict = verdictOn(figure);
    if (!verdict || figure.papers === undefined) return [];
    return `- Promised of ${figure.name} at ${shownValue(figure.papers)} papers: ${verdict}.`;
  });
  return ['', `Rounds: ${rounds.join(', ')}.`, ...(promises.length > 0 ? ['', ...promises] : [])];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** What a picture of the block shows, in a sentence. */
export function blockInWords(block: FigureBlock): string {
  const size = block.sizes.at(-1);
  const medians = block.names.flatMap((name) => {
    const figure = figureAt(block, name, size);
    return figure ? `${name} ${shownValue(median(figure.values))}` : [];
  });
  const at = size === undefined ? '' : ` at ${shownValue(size)} papers`;
  return `Bars, ${block.unit}${at}: ${medians.join(', ')}. The table below has all numbers.`;
}
