/** `npm run sheets`: the human-check sheets of the pamphlets in the output folder, into `sheets/` beside it. */
import { basename, dirname, join } from 'node:path';
import { openBuiltSite } from '../src/checks/built-site.ts';
import { makeSheets } from '../src/checks/sheet/make-sheets.ts';
import { writeWhole } from '../src/model/write-whole.ts';
import { counted } from '../src/site/wording.ts';
import { runCommand } from './command.ts';
import { madePamphlets } from './made-pamphlets.ts';
import { progressOf } from './progress.ts';

await runCommand({
  name: 'sheets',
  does: 'Makes the sheets on which people check pamphlets of the built site, into sheets/ beside it.',
  options: ['output', 'only', 'editions', 'jobs'],
  run: async ({ output, only, editions, jobs, signal }) => {
    const folder = join(dirname(output), 'sheets');
    const site = await openBuiltSite(output).catch((cause) => {
      const why = `--output names the folder of the site; the sheets of its pamphlets go into ${folder}.`;
      throw new Error(`There are no sheets to be made: ${why}`, { cause });
    });
    const entries = madePamphlets(site, only, editions);
    const progress = progressOf('sheets');
    await makeSheets(site, entries, {
      jobs,
      signal,
      keep: async ({ entry, html, pdf }) => {
        const file = join(folder, basename(entry.path, '.pdf'));
        await writeWhole(`${file}.html`, html);
        await writeWhole(`${file}.pdf`, pdf);
        progress.say(`${file}.html, and as .pdf`);
      },
    });
    progress.done(counted(entries.length, 'sheet'));
    return 0;
  },
});
