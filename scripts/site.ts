/** `npm run site`: the web site alone, without pamphlets and unchecked. */
import { seal } from '../src/published/seal.ts';
import { openWorkspace } from '../src/published/workspace.ts';
import { report, runCommand } from './command.ts';
import { contentStage } from './content-stage.ts';
import { siteStage } from './site-stage.ts';

await runCommand({
  name: 'site',
  does: 'Makes the pages and feeds, without pamphlets and unchecked.',
  options: ['content', 'data', 'output', 'format', 'site-url', 'drafts'],
  run: async (options) => {
    const { library, problems } = await contentStage(options);
    if (!library) {
      report(problems, options.format);
      return 2;
    }
    await using workspace = await openWorkspace(options.output);
    await siteStage(options, library, workspace.folder);
    await seal(workspace.folder);
    await workspace.publish();
    report(problems, options.format);
    return 0;
  },
});
