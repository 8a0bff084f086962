/** `npm run pamphlets`: prints the pamphlets of the site that stands in the output folder. */
import { join } from 'node:path';
import { fillChecks } from '../src/published/fill-checks.ts';
import { seal } from '../src/published/seal.ts';
import { lockSite } from '../src/published/workspace.ts';
import { fileOf, orderUrl } from '../src/site/addresses.ts';
import { exitCodeOf, report, runCommand } from './command.ts';
import { pamphletsStage } from './pamphlets-stage.ts';
import { progressOf } from './progress.ts';
import { sayOutdated } from './say-outdated.ts';

await runCommand({
  name: 'pamphlets',
  does: 'Prints the pamphlets of a site that "npm run site" has made.',
  options: [
    'output',
    'only',
    'pack',
    'editions',
    'outline',
    'standard',
    'inks',
    'jobs',
    'queue',
    'cache-limit',
    'format',
  ],
  run: async (options) => {
    if (options.outline !== undefined) {
      // It reads as the checks do, and nothing else here loads them.
      const { outlines } = await import('./outlines.ts');
      process.stdout.write(await outlines(options.output, options.outline, options.editions));
      return 0;
    }
    await using _lock = await lockSite(options.output);
    sayOutdated(progressOf('pamphlets'), options.output, ['site']);
    const { problems, faults, digests } = await pamphletsStage(options, options.output);
    // It is no longer the site that was checked.
    const pages = new Set(await fillChecks(options.output));
    const known = [...digests].filter(([path]) => !pages.has(path));
    await seal(options.output, undefined, new Map(known));
    if (options.pack !== undefined) {
      const sheet = join(options.output, fileOf(orderUrl({ name: options.pack })));
      process.stderr.write(`The order sheet is ${sheet}.\n`);
    }
    report([...faults, ...problems], options.format);
    return faults.length > 0 ? 1 : exitCodeOf(problems);
  },
});
