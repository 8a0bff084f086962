/** What the checks cost: of pages and pamphlets that nobody has looked at before, and of those that have passed. */

import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group, Missing } from './group.ts';
import { runOurs } from './run-ours.ts';

export const checks: Group = {
  name: 'checks',
  title: 'The checks',
  about: `\`npm run check\` as a whole process, on a site with all editions of each paper: pages by axe and HTML_CodeSniffer in
all their views, HTML, links, feeds, and pamphlets by our own checks and by veraPDF. First with nothing checked before, then
with nothing changed since. A further paper is what all of them take longer than a quarter of them, so that it does not
bear the lists and other pages that a site of any size has. A round takes longer than one of anything else here, so
that there is one alone.`,
  papers: 12,
  measure,
};

async function* measure(bench: Bench): AsyncGenerator<Figure | Missing> {
  if (!('veraPdf' in (await findVeraPdf()))) {
    yield { missing: 'veraPDF, without which the checks cost less', toGet: 'npm run verapdf' };
  }
  const { papers } = bench;
  const quarter = Math.ceil(papers / 4);
  const small = await checkTwice(bench, quarter);
  const whole = await checkTwice(bench, papers);
  const name = (when: string) => `All ${papers} papers, ${when}`;
  yield { name: name('for the first time'), unit: 's', values: [whole.first] };
  yield { name: name('nothing changed'), unit: 's', values: [whole.again] };
  yield {
    name: 'A further paper',
    unit: 's for the first time',
    values: [(whole.first - small.first) / (papers - quarter)],
  };
  yield {
    name: name('nothing changed'),
    unit: 'times the first',
    values: [whole.again / whole.first],
  };
}

/** In seconds. */
interface CheckedTwice {
  readonly first: number;
  readonly again: number;
}

async function checkTwice({ jobs, material }: Bench, papers: number): Promise<CheckedTwice> {
  const output = await material.site(papers);
  const content = await material.content(papers);
  const env = { PRESS_CACHE: await material.freshFolder('cache') };
  await runOurs('pamphlets', { output, jobs }, env);
  const check = () => runOurs('check', { content, data: material.data, output, jobs }, env);
  const { seconds: first } = await check();
  const { seconds: again } = await check();
  return { first, again };
}
