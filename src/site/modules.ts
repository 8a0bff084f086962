/** Bundles what JavaScript adds to a page: each part into one module that the page loads. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type HashedAsset, hashedAsset } from './hashed-asset.ts';

const folder = new URL('../../_includes/enhance/', import.meta.url);

/** @param name of a file in `_includes/enhance`, without its ending */
export async function bundleModule(name: string): Promise<HashedAsset> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, folder))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return hashedAsset(name, 'js', outputFiles[0]?.text ?? '');
}
