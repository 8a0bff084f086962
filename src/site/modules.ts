/** Bundles what JavaScript adds to a page: each part into one module that the page loads. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = new URL('../../_includes/enhance/', import.meta.url);

/** @param name of a file in `_includes/enhance`, without its ending */
export async function bundleModule(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, folder))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
