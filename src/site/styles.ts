/** Bundles style sheets: each with all that it imports, in its layers. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Organisation } from '../model/organisation.ts';

const folder = new URL('../../_includes/styles/', import.meta.url);

/** @param name of a file in `_includes/styles` */
export async function bundleStyles(name: string): Promise<string> {
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

export function accentColours({ light, dark }: Organisation['accent']): string {
  return `:root{--accent-on-light:${light};--accent-on-dark:${dark}}\n`;
}
