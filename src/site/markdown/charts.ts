/** A fenced block of kind `chart`: YAML and perhaps a CSV in, a chart with its data as a table out. */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { chartFigure, chartInWords } from '../charts/chart-figure.ts';
import { readChart } from '../charts/read-chart.ts';
import type { MarkdownEnv } from './env.ts';

interface ChartMeta {
  readonly id: string;
}

export const isChart = (info: string): boolean => info.trim() === 'chart';

/** The names of the CSVs that a text takes numbers from. */
export function dataFilesOf({ tokens }: { readonly tokens: readonly Token[] }): string[] {
  return tokens
    .filter(({ type, info }) => type === 'fence' && isChart(info))
    .flatMap(({ content }) => /^file:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(content)?.[1] ?? []);
}

export function charts(markdown: MarkdownIt): void {
  // Here, since notes are rendered apart from the text, and one of them may have a chart as well.
  markdown.core.ruler.push('charts', ({ tokens }) => {
    const found = tokens.filter(({ type, info }) => type === 'fence' && isChart(info));
    for (const [index, token] of found.entries()) token.meta = { id: `chart-${index + 1}` };
  });
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, options, env: MarkdownEnv, self) => {
    const token = tokens[index];
    if (!token || !isChart(token.info)) return fence?.(tokens, index, options, env, self) ?? '';
    const source = { file: '', text: token.content, firstLine: 1 };
    const { value } = readChart(source, env.data);
    if (!value) return '';
    return String(
      env.onPage
        ? chartFigure(value, (token.meta as ChartMeta).id, env.strings)
        : chartInWords(value, env.strings),
    );
  };
}
