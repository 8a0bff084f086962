/** The site as an Eleventy plugin: content through the schemas into typed templates, feeds and assets. */
import type { EleventyConfig } from '@11ty/eleventy';
import { generatedFiles } from './generated-files.ts';
import type { PreparedSite } from './prepared-site.ts';
import { siteFiles } from './site-files.ts';
import type { SiteOptions } from './site-options.ts';
import { copyFiles, writeFiles } from './write-files.ts';

const fontFolder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files';
const arabicFolder = 'node_modules/@fontsource/ibm-plex-sans-arabic/files';
const formulaFont = 'stix-two-math-latin-400-normal.woff2';
const formulaFontPath = `node_modules/@fontsource/stix-two-math/files/${formulaFont}`;
const fontStyles = ['400-normal', '400-italic', '700-normal', '700-italic'];

/** Eleventy has a template for each file of which there is one; pages, of which there may be any number, are written beside. */
export function sitePlugin(config: EleventyConfig, options: SiteOptions): void {
  const { output, prepare, onWritten } = options;
  let site: PreparedSite;

  config.on('eleventy.before', async () => {
    site = await prepare();
  });

  config.on('eleventy.after', async () => {
    copyFiles(output, site.pictures);
    await writeFiles(output, siteFiles(site.publication), onWritten);
  });

  const files = generatedFiles(
    () => site.publication,
    () => site.assets,
  );
  for (const { name, url, render } of files) {
    const permalink = () => url(site.publication)?.replace(/\/$/, '/index.html') ?? false;
    const data = { permalink, eleventyExcludeFromCollections: true } as const;
    config.addTemplate(`${name}.11ty.js`, { render }, data);
  }

  for (const style of fontStyles) {
    for (const subset of ['latin', 'latin-ext']) {
      const file = `atkinson-hyperlegible-next-${subset}-${style}.woff2`;
      config.addPassthroughCopy({ [`${fontFolder}/${file}`]: `assets/fonts/${file}` });
    }
  }
  for (const weight of [400, 700]) {
    const file = `ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`;
    config.addPassthroughCopy({ [`${arabicFolder}/${file}`]: `assets/fonts/${file}` });
  }
  config.addPassthroughCopy(
    { [formulaFontPath]: `assets/fonts/${formulaFont}` },
    // While somebody writes, the first formula may come at any time.
    { filter: () => site.publication.live || site.publication.formulaSheet !== undefined },
  );
}
