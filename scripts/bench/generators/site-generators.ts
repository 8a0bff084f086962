/** Programs that make a site of a folder of Markdown: ours, the least that there can be, and our peers. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../../src/checks/vera-pdf-installation.ts';
import type { Material } from '../material.ts';
import {
  hugoProgram,
  hugoVersion,
  npmFolder,
  npmProgram,
  npmVersion,
} from '../peers/peer-programs.ts';
import { runOurs } from '../run-ours.ts';
import { type ProgramRun, runProgram } from '../run-program.ts';
import { writeAstroSite } from './astro.ts';
import { writeHugoSite } from './hugo.ts';

export interface SiteGenerator {
  readonly name: string;
  /** Nothing if it is not there. */
  readonly version: () => Promise<string | undefined>;
  /** Makes the site of the papers in a content folder, into a folder that is not there yet. */
  readonly make: (content: string, output: string, material: Material) => Promise<ProgramRun>;
}

export const plainMarkdown = 'Plain markdown-it';
export const bareEleventy = 'Bare Eleventy';
export const oursCold = 'Ours, cold';
export const oursWarm = 'Ours, warm';
export const oursUnchanged = 'Ours, unchanged';
export const oursEdited = 'Ours, one paper edited';
export const hugo = 'Hugo';

/** What the last cold build has left of a content folder: its cache and its site. */
const made = new Map<string, { readonly cache: string; readonly output: string }>();

export const siteGenerators: readonly SiteGenerator[] = [
  {
    name: plainMarkdown,
    version: () => ourPackage('markdown-it'),
    make: (content, output) =>
      runProgram({
        command: process.execPath,
        operands: [here('plain-markdown.ts'), content, output],
      }),
  },
  {
    name: oursCold,
    version: () => ourPackage('@11ty/eleventy'),
    make: async (content, output, { data, freshFolder }) => {
      const cache = await freshFolder('cache');
      made.set(content, { cache, output });
      return await runOurs('site', { content, data, output }, { PRESS_CACHE: cache });
    },
  },
  {
    name: oursWarm,
    version: () => ourPackage('@11ty/eleventy'),
    make: async (content, output, { data }) => {
      const { cache } = coldBuildOf(content);
      return await runOurs('site', { content, data, output }, { PRESS_CACHE: cache });
    },
  },
  {
    name: oursUnchanged,
    version: () => ourPackage('@11ty/eleventy'),
    make: async (content, _, { data }) => {
      const { cache, output } = coldBuildOf(content);
      return await runOurs('site', { content, data, output }, { PRESS_CACHE: cache });
    },
  },
  {
    name: oursEdited,
    version: () => ourPackage('@11ty/eleventy'),
    make: async (content, output, { data }) => {
      const { cache } = coldBuildOf(content);
      const paper = join(content, 'papers/paper-1/index.md');
      const text = await readFile(paper, 'utf8');
      // Another one each time, and none that a round before has left in the cache.
      await writeFile(paper, `${text}\nThis sentence is from ${output}.\n`);
      try {
        return await runOurs('site', { content, data, output }, { PRESS_CACHE: cache });
      } finally {
        await writeFile(paper, text);
      }
    },
  },
  {
    name: bareEleventy,
    version: () => ourPackage('@11ty/eleventy'),
    make: (content, output) => eleventy('bare-eleventy.config.js', content, output),
  },
  {
    name: 'A blog in Eleventy',
    version: () => ourPackage('@11ty/eleventy'),
    make: (content, output) => eleventy('blog-eleventy.config.js', content, output),
  },
  {
    name: hugo,
    version: hugoVersion,
    make: async (content, output, { freshFolder }) => {
      const folder = await freshFolder('hugo');
      await writeHugoSite(folder, content);
      const operands = ['--quiet', '--source', folder, '--destination', output];
      return await runProgram({ command: hugoProgram, operands });
    },
  },
  {
    name: 'Astro',
    version: () => npmVersion('astro'),
    make: async (content, output) => {
      // It finds its own package from where its site stands.
      const folder = await mkdtemp(join(npmFolder, 'site-'));
      try {
        await writeAstroSite(folder, content);
        return await runProgram({
          command: npmProgram('astro'),
          operands: ['build', '--silent', '--outDir', output],
          folder,
          env: { ASTRO_TELEMETRY_DISABLED: '1' },
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  },
];

function coldBuildOf(content: string) {
  const build = made.get(content);
  if (!build) throw new Error('A warm build comes after a cold one.');
  return build;
}

function eleventy(configuration: string, content: string, output: string): Promise<ProgramRun> {
  return runProgram({
    command: process.execPath,
    operands: [
      ...['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
      // Eleventy takes its paths from where it runs.
      ...[`--config=scripts/bench/generators/${configuration}`, `--input=${content}`],
      `--output=${output}`,
    ],
    folder: projectFolder,
  });
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

async function ourPackage(name: string): Promise<string> {
  const file = join(projectFolder, 'node_modules', name, 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
