/** `npm run check`: the content and the site that was made of it, without changing either. */
import { exitCodeOf, report, runCommand } from './command.ts';
import { contentStage } from './content-stage.ts';
import { progressOf } from './progress.ts';
import { sayOutdated } from './say-outdated.ts';
import { checksStage, veraPdfIfThere } from './stages.ts';

await runCommand({
  name: 'check',
  does: 'Checks the content, and the site in the output folder with its feeds and pamphlets.',
  options: ['content', 'data', 'output', 'only', 'shard', 'jobs', 'format', 'drafts', 'require'],
  run: async (options) => {
    const veraPdf = await veraPdfIfThere(options);
    // As all that concerns the whole, the content is the first share's.
    const isFirst = options.shard === undefined || options.shard.number === 1;
    const contentProblems = isFirst ? (await contentStage(options)).problems : [];
    sayOutdated(progressOf('checks'), options.output, ['site', 'pamphlets'], options);
    const checked = await checksStage(options, options.output, veraPdf);
    const problems = [...contentProblems, ...checked.problems];
    report(problems, options.format);
    return exitCodeOf(problems);
  },
});
