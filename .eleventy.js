/** Directories, the format of templates, and the site plugin. */
import { sitePlugin } from './src/site/plugin.ts';
import { siteOptions } from './src/site/site-options.ts';

/** @param {import('@11ty/eleventy').EleventyConfig} eleventyConfig */
export default function (eleventyConfig) {
  const options = siteOptions(eleventyConfig);
  eleventyConfig.setInputDirectory(options.content);
  eleventyConfig.setOutputDirectory(options.output);
  // Eleventy does not take it from a plugin.
  eleventyConfig.setTemplateFormats(['11ty.js']);
  eleventyConfig.addPlugin(sitePlugin, options);
}
