/** The site as an Eleventy plugin: content through the schemas into typed templates, feeds and assets. */
import { join } from 'node:path';
import type { EleventyConfig } from '@11ty/eleventy';
import { everyPaper } from '../model/library.ts';
import { pagePictures } from './addresses.ts';
import { browseIndex } from './browse/browse-index.ts';
import { browsePages } from './browse/browse-pages.ts';
import { byStanding } from './browse/by-standing.ts';
import { relatedPapers } from './browse/related-papers.ts';
import { writeCitations } from './citations/write-citations.ts';
import { contentPages } from './content-pages.ts';
import { writeFeeds } from './feeds/write-feeds.ts';
import { type AssetTexts, generatedFiles } from './generated-files.ts';
import { hasFormulas } from './markdown/has-formulas.ts';
import { bundleModule } from './modules.ts';
import { packPages } from './pack-pages.ts';
import { isPicture, publicPicture } from './picture-name.ts';
import type { Publication } from './publication.ts';
import { redirectPages } from './redirect-pages.ts';
import { resizePictures } from './resize-pictures.ts';
import type { SiteOptions } from './site-options.ts';
import { writeSourceTexts } from './source-text.ts';
import {
  bundleFeedStyles,
  bundleFormulaStyles,
  bundlePrintStyles,
  bundleStyles,
} from './styles.ts';
import { originalsIn, translationsByOriginal } from './translations.ts';
import { writePages } from './write-pages.ts';

const fontFolder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files';
const arabicFolder = 'node_modules/@fontsource/ibm-plex-sans-arabic/files';
const formulaFont = 'stix-two-math-latin-400-normal.woff2';
const formulaFontPath = `node_modules/@fontsource/stix-two-math/files/${formulaFont}`;
const fontStyles = ['400-normal', '400-italic', '700-normal', '700-italic'];

export function sitePlugin(
  config: EleventyConfig,
  { content, output, load, siteUrl, live = false }: SiteOptions,
): void {
  let publication: Publication;
  let assets: AssetTexts;
  const current = () => publication;

  config.on('eleventy.before', async () => {
    const library = await load();
    const originals = originalsIn(library.papers);
    const styles = await bundleStyles(library.organisation);
    const print = await bundlePrintStyles();
    const feed = await bundleFeedStyles(library.organisation);
    const formula = await bundleFormulaStyles();
    const search = await bundleModule('search');
    assets = {
      styles: styles.text,
      print: print.text,
      feed: feed.text,
      formula: formula.text,
      search: search.text,
    };
    publication = {
      ...library,
      shownPictures: await resizePictures(library.pictures, output),
      siteUrl: siteUrl ?? library.organisation.siteUrl,
      live,
      styleSheet: styles.url,
      printSheet: print.url,
      feedSheet: feed.url,
      formulaSheet: hasFormulas(library) ? formula.url : undefined,
      searchModule: search.url,
      originals,
      translations: translationsByOriginal(library.papers),
      browse: browseIndex({ ...library, papers: originals }),
      relatedTo: relatedPapers(byStanding(originals).papers),
    };
  });

  config.on('eleventy.after', async () => {
    await writeSourceTexts(everyPaper(publication), output);
    await writeCitations(publication, output);
    await writePages(output, [
      ...browsePages(publication),
      ...packPages(publication),
      ...redirectPages(publication),
    ]);
    await writeFeeds(publication, output);
  });

  config.setTemplateFormats(['md', '11ty.js']);
  // The front matter comes through the schemas; Eleventy looks pages up and does not read it again.
  config.setFrontMatterParsingOptions({ engines: { yaml: () => ({}) } });
  config.addExtension('md', contentPages(current));
  for (const { name, url, render } of generatedFiles(current, () => assets)) {
    const permalink = () => url(publication)?.replace(/\/$/, '/index.html') ?? false;
    const data = { permalink, eleventyExcludeFromCollections: true } as const;
    config.addTemplate(`${name}.11ty.js`, { render }, data);
  }

  const copyPictures = (
    from: string,
    to: string,
    entries: () => readonly { slug: string }[],
    rename?: (path: string) => string,
  ) =>
    config.addPassthroughCopy(
      { [join(content, from)]: to },
      {
        dot: false,
        // Those of drafts stay behind with their texts.
        filter: (path: string) =>
          isPicture(path) && entries().some(({ slug }) => path.startsWith(`${slug}/`)),
        ...(rename && { rename }),
      },
    );
  copyPictures('papers', 'papers', () => publication.papers, publicPicture);
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
  for (const weight of [400, 700]) {
    const file = `ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`;
    config.addPassthroughCopy({ [`${arabicFolder}/${file}`]: `assets/fonts/${file}` });
  }
  config.addPassthroughCopy(
    { [formulaFontPath]: `assets/fonts/${formulaFont}` },
    { filter: () => publication.formulaSheet !== undefined },
  );
}
