/** Eleventy with our Markdown and one small layout: no plugin, no list, no feed. */
import { newEnv } from '../../../src/site/markdown/env.ts';
import { markdown } from '../../../src/site/markdown/parser.ts';
import { pageLayout } from './page-layout.js';

export default function (eleventyConfig) {
  eleventyConfig.setLibrary('md', { render: (text) => markdown.render(text, newEnv()) });
  eleventyConfig.addTemplate('_includes/page.njk', pageLayout);
  eleventyConfig.addGlobalData('layout', 'page.njk');
  eleventyConfig.setTemplateFormats(['md']);
}

export const config = { markdownTemplateEngine: false };
