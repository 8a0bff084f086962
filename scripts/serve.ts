/** `npm run serve`: the live site, for this machine alone; a pamphlet is printed when it is asked for. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Problem } from '../src/model/problem.ts';
import { siteFilePath } from '../src/pamphlets/site-files.ts';
import { takeLock } from '../src/published/lock.ts';
import { type Change, LiveSite } from '../src/site/live-site.ts';
import { searchFolder, writeSearchIndex } from '../src/site/search/write-search-index.ts';
import { Turns } from '../src/site/turns.ts';
import { counted } from '../src/site/wording.ts';
import { describe, type ExitCode, report, runCommand } from './command.ts';
import { contentStage } from './content-stage.ts';
import { LoopbackServer } from './loopback-server.ts';
import type { Options } from './options.ts';
import { problemPage } from './problem-page.ts';
import { progressOf } from './progress.ts';
import { MadeOnRequest } from './serve/made-on-request.ts';
import { WatchedFolders } from './serve/watched-folders.ts';

/** The site under work is no published one: it stands among what can be made anew. */
const folder = '.cache/serve';

/** What editors and designers change; code is read when the command starts. */
const ofDesign = ['_includes/styles', '_includes/enhance'];

async function serve(options: Options): Promise<ExitCode> {
  const { content, data, port, format, signal } = options;
  await mkdir(dirname(folder), { recursive: true });
  await using _lock = await takeLock(`${folder}.lock`, `serves a live site from ${folder}`);
  await using watched = await WatchedFolders.open([content, data, ...ofDesign], say);
  const first = await contentStage(options);
  if (!first.library) {
    report(first.problems, format);
    return 2;
  }
  let { library } = first;
  let problems: readonly Problem[] = [];
  /** What has changed since the site was last brought up to date. */
  let changedPaths: readonly string[] = [];
  let update = Promise.resolve();
  const siteUrl = `http://127.0.0.1:${port}`;
  const turns = new Turns();
  const building = progressOf('site');
  const site = await LiveSite.build(library, { content, output: folder, siteUrl, turns });
  building.done('pages and feeds');

  const made = new MadeOnRequest({ folder, turns, writeIndex }, options);
  const server = new LoopbackServer('site', folder, {
    port,
    // It is told what changes.
    watch: [],
    // It would name every page at every change; what there is to say, the stages say.
    logger: { info: () => {}, log: () => {}, error: console.error },
    middleware: [
      async (request, response, next) => {
        if (problems.length > 0 && request.headers.accept?.includes('text/html')) {
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(problemPage(problems));
          return;
        }
        const url = URL.parse(request.url ?? '', siteUrl);
        const path = url ? siteFilePath(url.pathname) : undefined;
        if (path === undefined) {
          // Eleventy's server ends at an address that it cannot read.
          response.writeHead(400).end();
          return;
        }
        if (path.endsWith('.pdf')) await made.pamphlet(path).catch(say);
        if (path.startsWith(`${searchFolder}/`)) await made.index().catch(say);
        next();
      },
    ],
  });
  await server.serve(port);
  await server.ready();
  process.stderr.write(`The site is at http://127.0.0.1:${server.port}/ until you press Ctrl+C.\n`);
  for await (const change of watched.changes(signal)) {
    update = show(change).catch(say);
    await update;
  }
  await server.close();
  return 0;

  async function show({ paths, superseded }: Change): Promise<void> {
    changedPaths = [...changedPaths, ...paths];
    const loaded = await contentStage(options);
    if (loaded.problems.length > 0) report(loaded.problems, format);
    problems = loaded.library ? [] : loaded.problems;
    if (!loaded.library) {
      server.reloadAll();
      return;
    }
    library = loaded.library;
    made.forget();
    const progress = progressOf('site');
    let changed = 0;
    for await (const urls of site.update(library, { paths: changedPaths, superseded })) {
      changed += urls.length;
      server.show(urls);
    }
    changedPaths = [];
    // What was asked for meanwhile may have been made of pages that have changed since.
    made.forget();
    progress.done(`${counted(changed, 'file')} changed`);
  }

  async function writeIndex(): Promise<void> {
    await update;
    const progress = progressOf('search');
    const { pages } = await writeSearchIndex({ library, content, output: folder, siteUrl });
    progress.done(counted(pages, 'page'));
  }
}

function say(error: unknown): void {
  process.stderr.write(`${describe(error)}\n`);
}

await runCommand({
  name: 'serve',
  does: 'Serves the site on 127.0.0.1 and keeps it up to date while you write.',
  options: ['content', 'data', 'drafts', 'port', 'format'],
  run: serve,
});
