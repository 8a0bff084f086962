/** Bundles what JavaScript adds to a page: each part into one module that the page loads. */
import { bundled } from './bundled.ts';

const folder = new URL('../../_includes/enhance/', import.meta.url);

/** @param name of a file in `_includes/enhance`, without its ending */
export function bundleModule(name: string): Promise<string> {
  return bundled(`${name}.ts`, folder, { format: 'esm', target: 'es2022' });
}
