/** `npm run site`: the web site alone, without pamphlets and unchecked. */
import { KnownSite } from '../src/published/known-site.ts';
import { type FileState, restoreSite } from '../src/published/site-archive.ts';
import { isWhole } from '../src/published/whole-site.ts';
import { type ExitCode, report, runCommand } from './command.ts';
import type { Options } from './options.ts';
import { progressOf } from './progress.ts';

await runCommand({
  name: 'site',
  does: 'Makes the pages and feeds, without pamphlets and unchecked.',
  options: ['content', 'data', 'output', 'format', 'site-url', 'drafts'],
  run: async (options) => {
    const known = new KnownSite(options);
    const made = known.find();
    if (!made || !(await putSite(options.output, made.manifest))) {
      return await makeSite(options, known);
    }
    report(made.problems, options.format);
    return 0;
  },
});

/** @returns whether it stands there as it was made */
async function putSite(output: string, manifest: FileState): Promise<boolean> {
  const progress = progressOf('site');
  if (isWhole(output, manifest)) {
    progress.say('nothing has changed: it stands as it was made');
    return true;
  }
  const { openWorkspace } = await import('../src/published/workspace.ts');
  await using workspace = await openWorkspace(output);
  if (!(await restoreSite(manifest, workspace.folder))) return false;
  await workspace.publish();
  progress.done('nothing has changed: put back as it was made');
  return true;
}

/** Its modules take longer to load than it takes to see that nothing has changed. */
async function makeSite(options: Options, known: KnownSite): Promise<ExitCode> {
  const { contentStage } = await import('./content-stage.ts');
  const { library, problems } = await contentStage(options);
  if (!library) {
    report(problems, options.format);
    return 2;
  }
  const [{ seal }, { openWorkspace }, { siteStage }] = await Promise.all([
    import('../src/published/seal.ts'),
    import('../src/published/workspace.ts'),
    import('./site-stage.ts'),
  ]);
  await using workspace = await openWorkspace(options.output);
  const digests = await siteStage(options, library, workspace.folder, known.madeOf);
  await seal(workspace.folder, undefined, digests);
  await workspace.publish();
  await known.keep(options.output, problems);
  report(problems, options.format);
  return 0;
}
