/** `npm run verapdf`: fetches the validator that proves the pamphlets, for builds and checks to use. */
import { relative } from 'node:path';
import { fetchVeraPdf } from '../src/checks/vera-pdf-fetch.ts';
import { runCommand } from './command.ts';
import { progressOf } from './progress.ts';

await runCommand({
  name: 'verapdf',
  does: 'Fetches veraPDF with Maven. From then on, build and check prove the pamphlets with it.',
  options: [],
  run: async ({ signal }) => {
    const progress = progressOf('verapdf');
    const { folder } = await fetchVeraPdf(signal);
    progress.done(`${relative(process.cwd(), folder)}/`);
    return 0;
  },
});
