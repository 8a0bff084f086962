/** Bundles the style sheet of human-check sheets into one text, with the fonts in it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const entry = fileURLToPath(new URL('../../../_includes/styles/sheet.css', import.meta.url));

/** Fonts have the addresses that they have on the site; here they come from their package. */
const fonts: Plugin = {
  name: 'fonts',
  setup({ onResolve }) {
    const fontPackage = createRequire(import.meta.url).resolve(
      '@fontsource/atkinson-hyperlegible-next/package.json',
    );
    onResolve({ filter: /^\/assets\/fonts\// }, ({ path }) => ({
      path: join(dirname(fontPackage), 'files', path.slice('/assets/fonts/'.length)),
    }));
  },
};

export async function sheetStyles(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'esnext',
    loader: { '.woff2': 'dataurl' },
    plugins: [fonts],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
