/** `npm run build`: all five stages; the published site changes only if the new one passes. */
import { checksOf, mayBePublished } from '../src/published/gate.ts';
import { findLostAddresses } from '../src/published/lost-addresses.ts';
import { madeOf } from '../src/published/made-of.ts';
import { seal } from '../src/published/seal.ts';
import { openWorkspace } from '../src/published/workspace.ts';
import { type ExitCode, report, runCommand } from './command.ts';
import { contentStage } from './content-stage.ts';
import type { Options } from './options.ts';
import { pamphletsStage } from './pamphlets-stage.ts';
import { progressOf } from './progress.ts';
import { siteStage } from './site-stage.ts';
import { checksStage, statementStage, veraPdfIfThere } from './stages.ts';

await runCommand({
  name: 'build',
  does: 'Makes the site with its pamphlets, checks it, and publishes it whole if it passes.',
  options: [
    'content',
    'data',
    'output',
    'standard',
    'jobs',
    'queue',
    'cache-limit',
    'format',
    'site-url',
    'drafts',
    'require',
  ],
  run: build,
});

async function build(options: Options): Promise<ExitCode> {
  const { output, format, signal } = options;
  const veraPdf = await veraPdfIfThere(options);
  const inputs = madeOf(options);
  const { library, problems: contentProblems } = await contentStage(options);
  if (!library) {
    report(contentProblems, format);
    return refuse(output, 2);
  }
  await using workspace = await openWorkspace(output);
  await siteStage(options, library, workspace.folder, inputs);
  const pamphlets = await pamphletsStage(options, workspace.folder);
  if (pamphlets.faults.length > 0) {
    report([...contentProblems, ...pamphlets.faults, ...pamphlets.problems], format);
    return refuse(output, 1);
  }
  await seal(workspace.folder, undefined, pamphlets.digests);
  const checked = await checksStage(options, workspace.folder, veraPdf);
  const problems = [...contentProblems, ...pamphlets.problems, ...checked.problems];
  if (mayBePublished(problems)) {
    const { ran } = checked;
    const { humanChecks } = library;
    const made = { ran, warnings: [...problems], humanChecks };
    problems.push(...(await statementStage(options, workspace.folder, made)));
  }
  // For who builds the site, and not for its readers.
  problems.push(...(await findLostAddresses(output, workspace.folder)));
  report(problems, format);
  if (!mayBePublished(problems)) return refuse(output, 2, workspace.folder);
  const progress = progressOf('published');
  const { files } = await seal(workspace.folder, (file) => checksOf(file, checked.ran));
  signal.throwIfAborted();
  await workspace.publish();
  progress.done(`${files.length} files in ${output}/`);
  return 0;
}

function refuse(output: string, code: ExitCode, refused?: string): ExitCode {
  const look = refused ? ` The refused one stands in ${refused}/.` : '';
  process.stderr.write(`Nothing was published: ${output}/ is as it was.${look}\n`);
  return code;
}
