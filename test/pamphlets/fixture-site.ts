/** A small built site in a temporary folder: pages, pamphlets to make of them, and the manifest. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PamphletEntry } from '../../src/model/manifest.ts';

export const siteUrl = 'https://papers.example';

/** As `print.css` does it: the edition's values come as custom properties. */
const style = `
  :root { --page-width: 148mm; --page-height: 210mm; --page-margin: 16mm; }
  @layer print {
    @page {
      size: var(--page-width) var(--page-height);
      margin: 20mm var(--page-margin);
      @bottom-center { content: counter(page); }
    }
  }
  body { margin: 0; font: 11pt/1.5 sans-serif; }
`;

export interface FixtureSite extends AsyncDisposable {
  readonly folder: string;
}

/**
 * @param papers Markup of each paper's body, by slug.
 * @param files Further files, by their path.
 */
export async function fixtureSite(
  papers: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<FixtureSite> {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-site-'));
  const slugs = Object.keys(papers);
  const manifest = {
    version: 1,
    siteUrl,
    pages: [],
    redirects: [],
    pamphlets: slugs.map(pamphletEntry),
    prints: [],
    citations: [],
    socialPictures: [],
    files: [],
  };
  const written = {
    ...Object.fromEntries(slugs.map((slug) => [pagePath(slug), pageOf(slug, papers[slug] ?? '')])),
    'manifest.json': JSON.stringify(manifest),
    ...files,
  };
  for (const [path, text] of Object.entries(written)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return {
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

export function pamphletEntry(slug: string): PamphletEntry {
  return {
    slug,
    edition: 'a5',
    page: `/papers/${slug}/`,
    path: `papers/${slug}/${slug}.pdf`,
    source: `src/content/papers/${slug}/index.md`,
    title: `The paper on ${slug}`,
    authors: ['Ann Author', 'Ben Writer'],
    language: 'en-GB',
    dated: '2024-01-15',
    cover: 'Cover',
  };
}

function pagePath(slug: string): string {
  return `papers/${slug}/index.html`;
}

function pageOf(slug: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${slug} – the web page</title>
<style>${style}</style></head><body><main><h1>${slug}</h1>
<p><a href="/papers/${slug}/${slug}.pdf">A5</a>
(<span data-pamphlet="/papers/${slug}/${slug}.pdf">PDF</span>)</p>
${body}</main></body></html>`;
}
