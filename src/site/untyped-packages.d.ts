/** The parts that are used of packages that bring no types. */

declare module 'markdown-it-bracketed-spans' {
  import type { PluginSimple } from 'markdown-it';

  const bracketedSpans: PluginSimple;
  export default bracketedSpans;
}

declare module '@11ty/eleventy-plugin-rss' {
  export function dateToRfc822(date: Date, timeZone?: string): string;
  export function dateToRfc3339(date: Date): string;
  export function absoluteUrl(url: string, base: string): string;
  export function convertHtmlToAbsoluteUrls(html: string, base: string): Promise<string>;
}
