/** What the checks cost: of pages and pamphlets that nobody has looked at before, and of those that have passed. */

import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group, Missing } from './group.ts';
import { runOurs } from './run-ours.ts';
import { ratiosOf } from './time-in-turn.ts';

/** A round takes longer than one of anything else here. */
const most = 3;

export const checks: Group = {
  name: 'checks',
  title: 'The checks',
  about: `\`npm run check\` as a whole process, on a site with all editions of each paper: pages by axe and HTML_CodeSniffer in
all their views, HTML, links, feeds, and pamphlets by our own checks and by veraPDF. First with nothing checked before,
then with nothing changed since.`,
  papers: 10,
  measure,
};

async function* measure({
  papers,
  rounds,
  jobs,
  material,
}: Bench): AsyncGenerator<Figure | Missing> {
  if (!('veraPdf' in (await findVeraPdf()))) {
    yield { missing: 'veraPDF, without which the checks cost less', toGet: 'npm run verapdf' };
  }
  const output = await material.site(papers);
  const content = await material.content(papers);
  const { data } = material;
  const made = await material.freshFolder('cache');
  await runOurs('pamphlets', { output, jobs }, { PRESS_CACHE: made });
  const [first, again]: [number[], number[]] = [[], []];
  for (let round = 0; round < Math.min(rounds, most); round++) {
    const env = { PRESS_CACHE: await material.freshFolder('cache') };
    for (const times of [first, again]) {
      times.push((await runOurs('check', { content, data, output, jobs }, env)).seconds);
    }
  }
  const perPaper = (times: readonly number[]) => times.map((seconds) => seconds / papers);
  yield { name: 'Checked for the first time', unit: 's a paper', values: perPaper(first) };
  yield { name: 'Nothing changed', unit: 's a paper', values: perPaper(again) };
  yield { name: 'Nothing changed', unit: 'times the first', values: ratiosOf(again, first) };
}
