/** What editors write into a block of kind `chart`: its numbers, or the name of the CSV that has them. */
import { z } from 'zod';
import { line, prose } from '../../model/text-fields.ts';
import { chartKinds } from './chart.ts';

const datum = z.strictObject({
  label: line.describe('Write what the bar or the point stands for.'),
  value: z.number().describe('Write the number alone, like 1234.5.').optional(),
  shown: line.describe('Write the value in words if the number alone says too much.').optional(),
  values: z
    .array(z.number().describe('Write the number alone, like 1234.5.'))
    .describe('Write a number for each series, in their order: [12, 34].')
    .optional(),
});

const fields = z.strictObject({
  kind: z
    .enum(chartKinds)
    .default('bars')
    .describe(`Write one of: ${chartKinds.join(', ')}.`),
  title: line.describe('Write the title of the chart.'),
  description: prose.describe(
    'Say in a sentence what the chart shows, for people who cannot see it.',
  ),
  category: line.describe('Write the heading of the table’s first column.').optional(),
  value: line.describe('Write what the numbers are: the heading of their column.').optional(),
  series: z
    .array(line.describe('Write the name of a series.'))
    .min(1)
    .describe('Write the names of the series, as a list.')
    .optional(),
  file: line.describe('Write the name of a CSV beside this text, like numbers.csv.').optional(),
  data: z
    .array(datum)
    .min(1)
    .describe('Write a list, each with label and value, or name a CSV with “file”.')
    .optional(),
});

/** Which of the keys there have to be hangs on where the numbers come from, and of how many series. */
export const chartSchema = fields.superRefine((chart, context) => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (chart.file !== undefined) {
    if (chart.data) refuse(['data'], 'stands beside “file”, which has the data');
    return;
  }
  const { series, data } = chart;
  if (!data) refuse(['data'], 'is missing');
  if (chart.category === undefined) refuse(['category'], 'is missing');
  if (!series && chart.value === undefined) refuse(['value'], 'is missing');
  for (const [index, { value, values }] of (data ?? []).entries()) {
    const count = values?.length ?? 0;
    if (!series && value === undefined) refuse(['data', index, 'value'], 'is missing');
    if (series && count !== series.length) {
      const fact = `has ${numberOf(count, 'number')} for ${series.length} series`;
      refuse(['data', index, 'values'], fact);
    }
  }
});

export type ChartFields = z.output<typeof chartSchema>;

function numberOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
