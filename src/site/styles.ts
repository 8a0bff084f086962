/** Bundles the style sheets: the layers of all pages, with the organisation's accent colours, and that of formulas. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Organisation } from '../model/organisation.ts';
import { type HashedAsset, hashedAsset } from './hashed-asset.ts';

const folder = new URL('../../_includes/styles/', import.meta.url);

export async function bundleStyles({ accent }: Pick<Organisation, 'accent'>): Promise<HashedAsset> {
  const colours = `:root{--accent-on-light:${accent.light};--accent-on-dark:${accent.dark}}`;
  return hashedAsset('styles', 'css', `${await bundle('layers.css')}${colours}\n`);
}

/** What holds on paper alone. */
export async function bundlePrintStyles(): Promise<HashedAsset> {
  return hashedAsset('print', 'css', await bundle('print-layers.css'));
}

/** What only pages with formulas load. */
export async function bundleFormulaStyles(): Promise<HashedAsset> {
  return hashedAsset('formula', 'css', await bundle('formula.css'));
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
