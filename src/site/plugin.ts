/** The site as an Eleventy plugin: content through the schemas into typed templates, feeds and assets. */
import { join } from 'node:path';
import type { EleventyConfig } from '@11ty/eleventy';
import { pagePictures } from './addresses.ts';
import { writeCitations } from './citations/write-citations.ts';
import { contentPages } from './content-pages.ts';
import { generatedFiles, type SheetTexts } from './generated-files.ts';
import { hasFormulas } from './markdown/has-formulas.ts';
import { isPicture } from './picture-name.ts';
import type { Publication } from './publication.ts';
import type { SiteOptions } from './site-options.ts';
import { writeSourceTexts } from './source-text.ts';
import { bundleFormulaStyles, bundleStyles } from './styles.ts';
import { writePacks } from './write-packs.ts';
import { writeRedirects } from './write-redirects.ts';

const fontFolder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files';
const formulaFont = 'stix-two-math-latin-400-normal.woff2';
const formulaFontPath = `node_modules/@fontsource/stix-two-math/files/${formulaFont}`;
const fontStyles = ['400-normal', '400-italic', '700-normal', '700-italic'];

export function sitePlugin(
  config: EleventyConfig,
  { content, output, load, siteUrl }: SiteOptions,
): void {
  let publication: Publication;
  let sheets: SheetTexts;
  const current = () => publication;

  config.on('eleventy.before', async () => {
    const library = await load();
    const styles = await bundleStyles(library.organisation);
    const formula = await bundleFormulaStyles();
    sheets = { styles: styles.text, formula: formula.text };
    publication = {
      ...library,
      siteUrl: siteUrl ?? library.organisation.siteUrl,
      styleSheet: styles.url,
      formulaSheet: hasFormulas(library) ? formula.url : undefined,
    };
  });

  config.on('eleventy.after', async () => {
    await writeSourceTexts(publication.papers, output);
    await writeCitations(publication, output);
    await writePacks(publication, output);
    await writeRedirects(publication, output);
  });

  config.setTemplateFormats(['md', '11ty.js']);
  // The front matter comes through the schemas; Eleventy looks pages up and does not read it again.
  config.setFrontMatterParsingOptions({ engines: { yaml: () => ({}) } });
  config.addExtension('md', contentPages(current));
  for (const { name, url, render } of generatedFiles(current, () => sheets)) {
    const permalink = () => url(publication)?.replace(/\/$/, '/index.html') ?? false;
    const data = { permalink, eleventyExcludeFromCollections: true } as const;
    config.addTemplate(`${name}.11ty.js`, { render }, data);
  }

  const copyPictures = (from: string, to: string, entries: () => readonly { slug: string }[]) =>
    config.addPassthroughCopy(
      { [join(content, from)]: to },
      {
        dot: false,
        // Those of drafts stay behind with their texts.
        filter: (path: string) =>
          isPicture(path) && entries().some(({ slug }) => path.startsWith(`${slug}/`)),
      },
    );
  copyPictures('papers', 'papers', () => publication.papers);
  copyPictures('statements', 'equalities', () => publication.statements);
  config.addPassthroughCopy(
    { [join(content, 'pages')]: pagePictures.slice(1) },
    { dot: false, filter: (path: string) => isPicture(path) },
  );
  for (const style of fontStyles) {
    for (const subset of ['latin', 'latin-ext']) {
      const file = `atkinson-hyperlegible-next-${subset}-${style}.woff2`;
      config.addPassthroughCopy({ [`${fontFolder}/${file}`]: `assets/fonts/${file}` });
    }
  }
  config.addPassthroughCopy(
    { [formulaFontPath]: `assets/fonts/${formulaFont}` },
    { filter: () => publication.formulaSheet !== undefined },
  );
}
