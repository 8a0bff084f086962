/** Finds charts that cannot be drawn from their data. */
import type { Problem } from '../../model/problem.ts';
import { readChart } from '../charts/read-chart.ts';
import { isChart } from './charts.ts';
import type { ParsedText } from './parsed-text.ts';

export function chartProblems({ tokens, source }: ParsedText): Problem[] {
  return tokens
    .filter(({ type, info }) => type === 'fence' && isChart(info))
    .flatMap(({ content, map }) => {
      const firstLine = source.bodyLine + (map?.[0] ?? 0) + 1;
      return readChart({ file: source.file, text: content, firstLine }, source.data).problems;
    });
}
