/** Bundles the style sheet of human-check sheets into one text, with the fonts in it. */
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const entry = fileURLToPath(new URL('../../../_includes/styles/sheet.css', import.meta.url));

/** Files of fonts are named after the packages that hold them. */
const fontPackages = ['atkinson-hyperlegible-next', 'ibm-plex-sans-arabic'];

/** Fonts have the addresses that they have on the site; here they come from their packages. */
const fonts: Plugin = {
  name: 'fonts',
  setup({ onResolve }) {
    const { resolve } = createRequire(import.meta.url);
    onResolve({ filter: /^\/assets\/fonts\// }, ({ path }) => {
      const file = basename(path);
      const name = fontPackages.find((one) => file.startsWith(one));
      const folder = dirname(resolve(`@fontsource/${name}/package.json`));
      return { path: join(folder, 'files', file) };
    });
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
