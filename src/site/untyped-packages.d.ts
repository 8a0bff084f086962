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

declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(plugin: string): { readonly format: object } };
    readonly output: {
      format(name: 'bibtex', items: readonly object[]): string;
      /** A record for each item: the tags of its lines, in their order, and what they hold. */
      format(
        name: 'ris',
        items: readonly object[],
        options: { readonly format: 'object' },
      ): Record<string, string | string[]>[];
    };
    readonly input: {
      /** @throws Error if the text cannot be parsed */
      chain(
        text: string,
        options: { readonly forceType: string; readonly generateGraph: false },
      ): unknown[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

declare module '@11ty/eleventy-img' {
  export interface ImageFile {
    readonly width: number;
    readonly height: number;
    readonly filename: string;
    /** With `dryRun`. */
    readonly buffer?: Uint8Array;
  }

  /** Those of each format, from the narrowest to the widest. */
  export default function image(
    file: string,
    options: {
      /** In px; wider ones than the picture are left out. */
      readonly widths: readonly number[];
      readonly formats: readonly 'webp'[];
      /** Turns it as its camera says. */
      readonly fixOrientation?: boolean;
      readonly useCache?: boolean;
      /** Makes nothing, and says what there would be. */
      readonly statsOnly?: boolean;
      /** Writes nothing, and gives the bytes. */
      readonly dryRun?: boolean;
    },
  ): Promise<Readonly<Record<string, readonly ImageFile[]>>>;
}
