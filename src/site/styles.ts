/** Bundles the style layers into one file, with the organisation's accent colours. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Organisation } from '../model/organisation.ts';

const layers = fileURLToPath(new URL('../../_includes/styles/layers.css', import.meta.url));

export interface StyleSheet {
  /** Site path, named by the text’s hash, so that it can be kept for ever. */
  readonly url: string;
  readonly text: string;
}

export async function bundleStyles({ accent }: Pick<Organisation, 'accent'>): Promise<StyleSheet> {
  const { outputFiles } = await build({
    entryPoints: [layers],
    bundle: true,
    minify: true,
    write: false,
    target: 'esnext',
    external: ['/assets/*'],
    logLevel: 'silent',
  });
  const colours = `:root{--accent-on-light:${accent.light};--accent-on-dark:${accent.dark}}`;
  const text = `${outputFiles[0]?.text ?? ''}${colours}\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { url: `/assets/styles.${hash}.css`, text };
}
