/** Finds charts that cannot be drawn from their data. */
import type { Problem } from '../../model/problem.ts';
import { readYaml } from '../../model/read-yaml.ts';
import { chartSchema, isChart } from './charts.ts';
import type { ParsedText } from './parsed-text.ts';

export function chartProblems({ tokens, source }: ParsedText): Problem[] {
  return tokens
    .filter(({ type, info }) => type === 'fence' && isChart(info))
    .flatMap(({ content, map }) => {
      const firstLine = source.bodyLine + (map?.[0] ?? 0) + 1;
      const data = { file: source.file, text: content, firstLine };
      return readYaml(chartSchema, data).problems;
    })
    .map((problem) => ({ ...problem, code: 'chart-data' }));
}
