/** `npm run serve`: the live site, for this machine alone; a pamphlet is printed when it is asked for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../src/model/cache-folder.ts';
import type { Library } from '../src/model/library.ts';
import { manifestName, manifestSchema } from '../src/model/manifest.ts';
import type { Problem } from '../src/model/problem.ts';
import { openArtifactStore } from '../src/pamphlets/artifact-store.ts';
import { makePamphlets } from '../src/pamphlets/make-pamphlets.ts';
import { eleventyFor } from '../src/site/build-site.ts';
import { searchFolder, writeSearchIndex } from '../src/site/search/write-search-index.ts';
import { type ExitCode, report, runCommand } from './command.ts';
import { contentStage } from './content-stage.ts';
import { LoopbackServer } from './loopback-server.ts';
import type { Options } from './options.ts';
import { problemPage } from './problem-page.ts';

/** The site under work is no published one: it stands among what can be made anew. */
const folder = '.cache/serve';

async function serve(options: Options): Promise<ExitCode> {
  const first = await contentStage(options);
  if (!first.library) {
    report(first.problems, options.format);
    return 2;
  }
  let library: Library = first.library;
  let problems: readonly Problem[] = [];
  const printed = new Set<string>();
  let isSearchable = false;
  const siteUrl = `http://127.0.0.1:${options.port}`;
  const eleventy = eleventyFor({
    content: options.content,
    output: folder,
    siteUrl,
    live: true,
    load: async () => {
      const loaded = await contentStage(options);
      problems = loaded.library ? [] : loaded.problems;
      if (loaded.library) library = loaded.library;
      if (loaded.problems.length > 0) report(loaded.problems, options.format);
      printed.clear();
      isSearchable = false;
      return library;
    },
  });
  await eleventy.init();
  await eleventy.watch();

  /** What is made only when it is asked for: pamphlets, and the search index. */
  let making = Promise.resolve();
  const server = new LoopbackServer('site', folder, {
    port: options.port,
    watch: [`${folder}/**/*.{html,css}`],
    // It would name every page at every change; what there is to say, the stages say.
    logger: { info: () => {}, log: () => {}, error: console.error },
    middleware: [
      async (request, response, next) => {
        if (problems.length > 0 && request.headers.accept?.includes('text/html')) {
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(problemPage(problems));
          return;
        }
        const path = new URL(request.url ?? '/', siteUrl).pathname.slice(1);
        if (path.endsWith('.pdf') && !printed.has(path)) {
          printed.add(path);
          making = making.then(() => print(path, options));
        }
        if (path.startsWith(`${searchFolder}/`) && !isSearchable) {
          isSearchable = true;
          making = making
            .then(async () => {
              await writeSearchIndex({
                library,
                content: options.content,
                output: folder,
                siteUrl,
              });
            })
            .catch((error: Error) => {
              isSearchable = false;
              process.stderr.write(`${error.message}\n`);
            });
        }
        await making;
        next();
      },
    ],
  });
  await server.serve(options.port);
  await server.ready();
  process.stderr.write(`The site is at http://127.0.0.1:${server.port}/ until you press Ctrl+C.\n`);
  await new Promise((resolve) => options.signal.addEventListener('abort', resolve));
  await server.close();
  await eleventy.stopWatch();
  return 0;
}

/** Prints the pamphlet at a path of the site, if there is to be one. */
async function print(path: string, { format, signal }: Options): Promise<void> {
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(folder, manifestName), 'utf8')),
  );
  const entry = [...manifest.pamphlets, ...manifest.prints].find((one) => one.path === path);
  if (!entry) return;
  const { problems, faults } = await makePamphlets({
    site: folder,
    store: openArtifactStore(cacheFolder('artifacts')),
    only: [entry.slug],
    editions: [entry.edition],
    jobs: 1,
    signal,
  });
  if (problems.length + faults.length > 0) report([...faults, ...problems], format);
}

await runCommand({
  name: 'serve',
  does: 'Serves the site on 127.0.0.1 and keeps it up to date while you write.',
  options: ['content', 'data', 'drafts', 'port', 'format'],
  run: serve,
});
