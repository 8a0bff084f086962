/**
 * A blog as Eleventy's own starter sets one up: its Markdown, its three transforms of every page, a list, a
 * feed and a sitemap. The starter itself is in no registry of packages.
 */
import { HtmlBasePlugin, IdAttributePlugin, InputPathToUrlTransformPlugin } from '@11ty/eleventy';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
import { pageLayout } from './page-layout.js';

const list = `<ol reversed>
{%- for paper in collections.papers | reverse %}
<li><a href="{{ paper.url }}">{{ paper.data.title }}</a> <time datetime="{{ paper.date.toISOString() }}">{{ paper.data.listed }}</time></li>
{%- endfor %}
</ol>`;

const sitemap = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{%- for paper in collections.papers %}
<url><loc>{{ paper.url | htmlBaseUrl("https://papers.example/") }}</loc></url>
{%- endfor %}
</urlset>`;

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addPlugin(InputPathToUrlTransformPlugin);
  eleventyConfig.addPlugin(IdAttributePlugin);
  eleventyConfig.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed.xml',
    collection: { name: 'papers', limit: 10 },
    metadata: {
      language: 'en',
      title: 'Papers',
      subtitle: 'To measure with.',
      base: 'https://papers.example/',
      author: { name: 'A trust' },
    },
  });
  eleventyConfig.addCollection('papers', (all) =>
    all.getAllSorted().filter(({ inputPath }) => inputPath.includes('/papers/')),
  );
  eleventyConfig.addTemplate('_includes/page.njk', pageLayout);
  eleventyConfig.addTemplate('list.njk', list, { permalink: '/papers/', title: 'Papers' });
  eleventyConfig.addTemplate('sitemap.njk', sitemap, { permalink: '/sitemap.xml', layout: null });
  eleventyConfig.addGlobalData('layout', 'page.njk');
  eleventyConfig.setTemplateFormats(['md', 'njk']);
}
