/** Takes a content folder through the stages up to its pamphlets. */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PamphletEntry, PrintEntry } from '../../src/model/manifest.ts';
import { type Problem, problemToText } from '../../src/model/problem.ts';
import type { Standard } from '../../src/model/standard.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { testDay } from './test-day.ts';

export interface ContentFolder {
  readonly content: string;
  readonly data: string;
}

/** A paper and a statement with every construct that there is. */
export const specimen: ContentFolder = {
  content: 'test/fixtures/specimen/content',
  data: 'test/fixtures/small-site/data',
};

/** Three statements, each of which answers the one before it. */
export const threeStatements: ContentFolder = {
  content: 'test/fixtures/three-statements/content',
  data: 'test/fixtures/small-site/data',
};

/** A paper in English, Welsh and Arabic. */
export const languages: ContentFolder = {
  content: 'test/fixtures/languages/content',
  data: 'test/fixtures/languages/data',
};

/** What the project publishes. */
export const published: ContentFolder = { content: 'src/content', data: '_data' };

export interface PrintedPamphlet {
  readonly entry: PamphletEntry | PrintEntry;
  /** Absolute. */
  readonly file: string;
  /** What the stage found wrong with its page. */
  readonly problems: readonly Problem[];
}

export interface BuiltContent extends AsyncDisposable {
  /** The folder of the site. */
  readonly site: string;
  /**
   * Prints all pamphlets of an edition, and keeps them apart from those of another standard.
   *
   * @param edition A5 unless given
   * @throws Error that lists those that cannot be printed
   */
  readonly print: (standard: Standard, edition?: string) => Promise<PrintedPamphlet[]>;
}

/** @throws Error that lists what is wrong with the content */
export async function builtContent({ content, data }: ContentFolder): Promise<BuiltContent> {
  const library = await loadOrThrow({ content, data, drafts: false, today: testDay });
  const folder = await temporaryFolder();
  const site = join(folder.path, 'site');
  await buildSite({ library, content, output: site });
  return {
    site,
    print: async (standard, edition = 'a5') => {
      const { made, problems, faults } = await makePamphlets({
        site,
        standard,
        editions: [edition],
        jobs: 2,
      });
      if (faults.length > 0) throw new Error(faults.map(problemToText).join('\n'));
      const kept = join(folder.path, standard);
      await mkdir(kept, { recursive: true });
      const printed: PrintedPamphlet[] = [];
      for (const { entry } of made) {
        const file = join(kept, `${entry.slug}.pdf`);
        await cp(join(site, entry.path), file);
        const own = problems.filter((problem) => problem.file === entry.source);
        printed.push({ entry, file, problems: own });
      }
      return printed.toSorted((a, b) => (a.entry.slug < b.entry.slug ? -1 : 1));
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
