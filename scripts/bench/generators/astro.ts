/** A site for Astro: a collection of Markdown files and one small layout. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const page = `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  const papers = await getCollection('papers');
  return papers.map((paper) => ({ params: { slug: paper.id }, props: { paper } }));
}

const { paper } = Astro.props;
const { Content } = await render(paper);
---
<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{paper.data.title}</title><meta name="description" content={paper.data.summary}></head>
<body>
<header><a href="/">Papers</a></header>
<main><h1>{paper.data.title}</h1>
<Content /></main>
</body>
</html>
`;

const collections = (content: string) => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  papers: defineCollection({
    loader: glob({ pattern: 'papers/*/index.md', base: ${JSON.stringify(content)} }),
  }),
};
`;

/** @param folder to write the site into, below one with Astro among its packages; the papers stay where they are */
export async function writeAstroSite(folder: string, content: string): Promise<void> {
  const files = {
    'astro.config.mjs':
      'export default { cacheDir: "./.cache", devToolbar: { enabled: false } };\n',
    'package.json': '{ "private": true, "type": "module" }\n',
    'src/content.config.ts': collections(content),
    'src/pages/[...slug].astro': page,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
