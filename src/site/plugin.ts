/** The site as an Eleventy plugin: content through the schemas into typed templates, feeds and assets. */
import { join } from 'node:path';
import type { EleventyConfig } from '@11ty/eleventy';
import { pagePictures } from './addresses.ts';
import { contentPages } from './content-pages.ts';
import { generatedFiles } from './generated-files.ts';
import { isPicture } from './picture-name.ts';
import type { Publication } from './publication.ts';
import type { SiteOptions } from './site-options.ts';
import { bundleStyles } from './styles.ts';

const fontFolder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files';
const fontStyles = ['400-normal', '400-italic', '700-normal', '700-italic'];

export function sitePlugin(config: EleventyConfig, { content, load, siteUrl }: SiteOptions): void {
  let publication: Publication;
  let styles: string;
  const current = () => publication;

  config.on('eleventy.before', async () => {
    const library = await load();
    const sheet = await bundleStyles(library.organisation);
    styles = sheet.text;
    publication = {
      ...library,
      siteUrl: siteUrl ?? library.organisation.siteUrl,
      styleSheet: sheet.url,
    };
  });

  config.setTemplateFormats(['md', '11ty.js']);
  // The front matter comes through the schemas; Eleventy looks pages up and does not read it again.
  config.setFrontMatterParsingOptions({ engines: { yaml: () => ({}) } });
  config.addExtension('md', contentPages(current));
  for (const { name, url, render } of generatedFiles(current, () => styles)) {
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
}
