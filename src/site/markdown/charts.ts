/** A fenced block of kind `chart`: YAML in, a bar chart with its data as a table out. */
import type MarkdownIt from 'markdown-it';
import { z } from 'zod';
import { readYaml } from '../../model/read-yaml.ts';
import { line, prose } from '../../model/text-fields.ts';
import { chartFigure } from '../chart-figure.ts';

export const chartSchema = z.strictObject({
  title: line.describe('Write the title of the chart.'),
  description: prose.describe(
    'Say in a sentence what the chart shows, for people who cannot see it.',
  ),
  category: line.describe('Write the heading of the table’s first column.'),
  value: line.describe('Write the heading of the table’s second column.'),
  data: z
    .array(
      z.strictObject({
        label: line.describe('Write what the bar stands for.'),
        value: z
          .number()
          .nonnegative('is below zero')
          .describe('Write the length of the bar as a number.'),
        shown: line
          .describe('Write the value in words if the number alone says too much.')
          .optional(),
      }),
    )
    .min(1)
    .describe('Write a list, each with label and value.'),
});

export const isChart = (info: string): boolean => info.trim() === 'chart';

export function charts(markdown: MarkdownIt): void {
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!token || !isChart(token.info)) return fence?.(tokens, index, options, env, self) ?? '';
    const { value } = readYaml(chartSchema, { file: '', text: token.content, firstLine: 1 });
    return value ? String(chartFigure(value, `chart-${index}`)) : '';
  };
}
