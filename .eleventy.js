/** Directories and the site plugin. */
import { sitePlugin } from './src/site/plugin.ts';
import { siteOptions } from './src/site/site-options.ts';

/** @param {import('@11ty/eleventy').EleventyConfig} eleventyConfig */
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(sitePlugin, siteOptions(eleventyConfig));
}

export const config = { dir: { input: 'src/content', output: '_site' } };
