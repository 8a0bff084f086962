/** Bundles the style sheets: the layers of all pages, with the organisation's accent colours, and those of feeds and of formulas. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Organisation } from '../model/organisation.ts';
import { type HashedAsset, hashedAsset } from './hashed-asset.ts';

const folder = new URL('../../_includes/styles/', import.meta.url);

export async function bundleStyles({ accent }: Pick<Organisation, 'accent'>): Promise<HashedAsset> {
  return hashedAsset('styles', 'css', (await bundle('layers.css')) + accentColours(accent));
}

/** What browsers show feeds with. */
export async function bundleFeedStyles({
  accent,
}: Pick<Organisation, 'accent'>): Promise<HashedAsset> {
  return hashedAsset('feed', 'css', (await bundle('feed.css')) + accentColours(accent));
}

/** What holds on paper alone. */
export async function bundlePrintStyles(): Promise<HashedAsset> {
  return hashedAsset('print', 'css', await bundle('print-layers.css'));
}

/** What only pages with formulas load. */
export async function bundleFormulaStyles(): Promise<HashedAsset> {
  return hashedAsset('formula', 'css', await bundle('formula.css'));
}

function accentColours({ light, dark }: Organisation['accent']): string {
  return `:root{--accent-on-light:${light};--accent-on-dark:${dark}}\n`;
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
