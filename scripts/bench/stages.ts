/** What the stages cost for the real papers, beside the bare work that they cannot do without. */
import MarkdownIt from 'markdown-it';
import type { Library } from '../../src/model/library.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { runInTabs } from '../../src/pamphlets/tabs.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { type Ratio, timeInTurn } from './ratio.ts';

const timeout = 60_000;

interface Stages {
  readonly library: Library;
  readonly content: string;
  /** The folder to build into. */
  readonly site: string;
  readonly jobs: number;
}

export async function siteToMarkdown({ library, content, site }: Stages): Promise<Ratio> {
  const entries = [...library.papers, ...library.statements, ...library.pages];
  return {
    name: 'site build : plain markdown-it of the same texts',
    values: await timeInTurn(
      () => buildSite({ library, content, output: site }),
      async () => {
        const plain = new MarkdownIt();
        for (const { source } of entries) plain.render(source.body);
      },
    ),
  };
}

/** The site has to be built already. */
export async function pamphletsToPrint({ library, site, jobs }: Stages): Promise<Ratio> {
  const { siteUrl } = library.organisation;
  const slugs = library.papers.map(({ slug }) => slug);
  const tasks = slugs.map((slug) => ({
    name: slug,
    run: async (tab: Parameters<typeof serveSite>[0]) => {
      await using _served = await serveSite(tab, siteUrl, readFolder(site));
      await tab.goto(new URL(`/papers/${slug}/`, siteUrl).href);
      await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    },
  }));
  return {
    name: `A5 pamphlets : bare page.pdf of the same pages, ${jobs} tabs each`,
    values: await timeInTurn(
      () => makePamphlets({ site, jobs, only: slugs, editions: ['a5'], timeout }),
      () => runInTabs(tasks, { jobs, timeout }),
    ),
  };
}
