/** Bundles a file with all that it imports from its folder, and keeps the bundle until a file there changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { filesBelow } from '../model/files-below.ts';
import { KeptResults, keyOf } from './kept/kept-results.ts';

/**
 * @param name of the file, in a folder that imports nothing from outside of it
 * @param options beside those that all bundles have
 */
export async function bundled(name: string, folder: URL, options: BuildOptions): Promise<string> {
  const path = fileURLToPath(folder);
  const kept = new KeptResults<string>('bundles', new URL(import.meta.url));
  const key = keyOf(name, options, textsIn(path));
  const found = kept.find(key);
  if (found !== undefined) return found;
  // Its program starts with it.
  const { build } = await import('esbuild');
  const { outputFiles = [] } = await build({
    ...options,
    entryPoints: [join(path, name)],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  kept.keep(key, text);
  return text;
}

function textsIn(folder: string): [name: string, text: string][] {
  return filesBelow(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
