/** `npm run new -- version SLUG`: keeps a paper as it is, and says how to go on. */
import { keepVersion } from '../src/site/keep-version.ts';
import { type ExitCode, exitCodeOf, report } from './command.ts';
import type { Options } from './options.ts';

export async function newVersion(options: Options, slug: string): Promise<ExitCode> {
  const { content, format, today: date } = options;
  const kept = await keepVersion({ content, slug, date });
  if ('problems' in kept) {
    report(kept.problems, format);
    return exitCodeOf(kept.problems);
  }
  process.stdout.write(`${kept.folder} keeps the text as it was.
Now write the version of ${date} in ${kept.file}, and say in its front matter what is new:

changes:
  - date: ${date}
    note: What has changed, in one sentence.

If it has changes already, put the new one above them. Commit the folder with all that is in it.
`);
  return 0;
}
