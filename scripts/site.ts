/** `npm run site`: the web site alone, without pamphlets and unchecked. */
import { StandingSite } from '../src/published/standing-site.ts';
import { type ExitCode, report, runCommand } from './command.ts';
import type { Options } from './options.ts';
import { progressOf } from './progress.ts';

await runCommand({
  name: 'site',
  does: 'Makes the pages and feeds, without pamphlets and unchecked.',
  options: ['content', 'data', 'output', 'format', 'site-url', 'drafts'],
  run: async (options) => {
    const standing = new StandingSite(options.output, options);
    const made = standing.find();
    if (!made) return await makeSite(options, standing);
    progressOf('site').say('nothing has changed: it stands as it was made');
    report(made.problems, options.format);
    return 0;
  },
});

/** Its modules take longer to load than it takes to see that nothing has changed. */
async function makeSite(options: Options, standing: StandingSite): Promise<ExitCode> {
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
  const digests = await siteStage(options, library, workspace.folder, standing.madeOf);
  await seal(workspace.folder, undefined, digests);
  await workspace.publish();
  standing.keep(problems);
  report(problems, options.format);
  return 0;
}
