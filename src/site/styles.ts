/** Bundles style sheets: each with all that it imports, in its layers. */
import type { Organisation } from '../model/organisation.ts';
import { bundled } from './bundled.ts';

const folder = new URL('../../_includes/styles/', import.meta.url);

/** @param name of a file in `_includes/styles` */
export function bundleStyles(name: string): Promise<string> {
  return bundled(name, folder, { target: 'esnext', external: ['/assets/*'] });
}

export function accentColours({ light, dark }: Organisation['accent']): string {
  return `:root{--accent-on-light:${light};--accent-on-dark:${dark}}\n`;
}
