/** Bundles the style sheets: the layers of all pages, with the organisation's accent colours, and that of formulas. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Organisation } from '../model/organisation.ts';

const folder = new URL('../../_includes/styles/', import.meta.url);

export interface StyleSheet {
  /** Site path, named by the text’s hash, so that it can be kept for ever. */
  readonly url: string;
  readonly text: string;
}

export async function bundleStyles({ accent }: Pick<Organisation, 'accent'>): Promise<StyleSheet> {
  const colours = `:root{--accent-on-light:${accent.light};--accent-on-dark:${accent.dark}}`;
  return sheetOf('styles', `${await bundle('layers.css')}${colours}\n`);
}

/** What only pages with formulas load. */
export async function bundleFormulaStyles(): Promise<StyleSheet> {
  return sheetOf('formula', await bundle('formula.css'));
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, folder))],
    bundle: true,
    minify: true,
    write: false,
    target: 'esnext',
    external: ['/assets/*'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

function sheetOf(name: string, text: string): StyleSheet {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { url: `/assets/${name}.${hash}.css`, text };
}
