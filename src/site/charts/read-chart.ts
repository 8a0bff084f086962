/** Makes a chart of a block of YAML and perhaps a CSV, or says everything that keeps it from being drawn. */
import { isScalar, parseDocument } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import type { Read } from '../../model/read.ts';
import { readYaml, type YamlText } from '../../model/read-yaml.ts';
import type { DataFiles } from '../../model/source.ts';
import { type Chart, cellOf, shownNumber } from './chart.ts';
import { findChartFaults } from './chart-faults.ts';
import { type ChartFields, chartSchema } from './chart-schema.ts';
import { readDataFile } from './read-data-file.ts';

/** @param files those beside the text, by their names */
export function readChart(source: YamlText, files: DataFiles = new Map()): Read<Chart> {
  const { value: fields, problems } = readYaml(chartSchema, source);
  if (!fields) return { problems: problems.map((one) => ({ ...one, code: 'chart-data' })) };
  const at = (key: string) => ({
    code: 'chart-data' as const,
    severity: 'error' as const,
    file: source.file,
    line: source.firstLine + lineOf(source.text, key),
  });
  const { value: chart, problems: ofData } =
    fields.file === undefined
      ? ownNumbers(fields, source.text)
      : numbersOf(fields.file, fields, files, at);
  if (!chart) return { problems: ofData };
  const faults = findChartFaults(chart).map(({ key, ...fault }) => ({ ...at(key), ...fault }));
  return faults.length > 0 ? { problems: faults } : { value: chart, problems: [] };
}

/** Of the key, counted from 0; of the block, if it has no such key. */
function lineOf(text: string, key: string): number {
  const line = text.split('\n').findIndex((one) => one.startsWith(`${key}:`));
  return Math.max(line, 0);
}

function ownNumbers(fields: ChartFields, text: string): Read<Chart> {
  const { category = '', value = '', series, data = [] } = fields;
  const document = parseDocument(text);
  const shownAt = (number: number, ...path: readonly (string | number)[]): string => {
    const written = document.getIn(['data', ...path], true);
    return shownNumber(number, isScalar(written) ? written.source : undefined);
  };
  const rows = data.map(({ label, value: number = 0, shown, values = [] }, row) => ({
    label,
    cells: series
      ? values.map((one, index) => cellOf(one, shownAt(one, row, 'values', index)))
      : [cellOf(number, shown ?? shownAt(number, row, 'value'))],
  }));
  const chart = { ...fields, category, rows, series: series ?? [value] };
  return { value: series ? chart : { ...chart, value: undefined }, problems: [] };
}

type At = (key: string) => Pick<Problem, 'code' | 'severity' | 'file' | 'line'>;

function numbersOf(name: string, fields: ChartFields, files: DataFiles, at: At): Read<Chart> {
  const file = files.get(name);
  if (!file) {
    const hint =
      'Put the CSV into the same folder, and write its name as it is, capitals included.';
    return {
      problems: [{ ...at('file'), fact: `There is no file ${name} beside this text.`, hint }],
    };
  }
  if (file.text === undefined) return { problems: [] };
  const { table, problems } = readDataFile(file.file, file.text);
  if (!table) return { problems };
  const { category = table.category, series = table.series } = fields;
  const heads = [table.category, ...table.series];
  const absent = [
    ...(category === table.category ? [] : [{ key: 'category', head: category }]),
    ...series
      .filter((head) => !table.series.includes(head))
      .map((head) => ({ key: 'series', head })),
  ];
  if (absent.length > 0) {
    return {
      problems: absent.map(({ key, head }) => ({
        ...at(key),
        fact:
          key === 'category'
            ? `The first column of ${name} is "${table.category}", and not "${head}".`
            : `${name} has no column "${head}".`,
        hint: `Its columns are: ${heads.join(', ')}.`,
      })),
    };
  }
  const rows = table.rows.map(({ label, cells }) => ({
    label,
    cells: series.flatMap((head) => cells[table.series.indexOf(head)] ?? []),
  }));
  return { value: { ...fields, category, series, rows }, problems: [] };
}
