/** `npm run check`: the content and the site that was made of it, without changing either. */
import { exitCodeOf, report, runCommand } from './command.ts';
import { checksStage, contentStage } from './stages.ts';

await runCommand({
  name: 'check',
  does: 'Checks the content, and the site in the output folder with its feeds and pamphlets.',
  options: ['content', 'data', 'output', 'only', 'jobs', 'format', 'drafts'],
  run: async (options) => {
    const { problems: contentProblems } = await contentStage(options);
    const problems = [...contentProblems, ...(await checksStage(options, options.output))];
    report(problems, options.format);
    return exitCodeOf(problems);
  },
});
