/** How many tabs print fastest, what they hold, and for how many pages one browser may serve. */
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { editionNamed } from '../../src/model/edition.ts';
import type { Manifest, PamphletEntry } from '../../src/model/manifest.ts';
import { printPamphlets } from '../../src/pamphlets/print-pamphlets.ts';
import { readingTask } from '../../src/pamphlets/print-task.ts';
import { runInTabs } from '../../src/pamphlets/run-in-tabs.ts';
import { readFolder } from '../../src/pamphlets/site-files.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group, Missing } from './group.ts';
import { heldMemory } from './held-memory.ts';

const tabs = [1, 2, 3, 4];

/** How many pages a browser prints before the next one takes its place. */
const tasksPerBrowser = [25, 100];

/** Memory is read so often, in papers. */
const step = 50;

export const pool: Group = {
  name: 'pool',
  title: 'Tabs, and browsers that are replaced',
  about: `The same A5 pamphlets, printed in one browser with ${tabs.join(', ')} tabs; and with as many tabs as there are jobs
in browsers that are replaced after ${tasksPerBrowser.join(' and ')} pages, or never. Memory is ours and that of all browsers.`,
  papers: 400,
  measure,
};

interface Run {
  readonly jobs: number;
  readonly tasksPerBrowser: number;
}

interface Measured {
  readonly seconds: number;
  /** Bytes held after so many pamphlets, in steps. */
  readonly held: readonly number[];
}

async function* measure({ papers, jobs, material }: Bench): AsyncGenerator<Figure | Missing> {
  if ((await heldMemory(process.pid)) === undefined) {
    yield { missing: 'a system that tells how much memory a process holds', toGet: 'Linux' };
    return;
  }
  const site = await material.site(papers);
  const { manifest } = await openBuiltSite(site);
  const entries = manifest.pamphlets.filter(({ edition }) => edition === 'a5');
  const run = (how: Run) => printAll(site, manifest, entries, how);

  for (const count of tabs) {
    const measured = await run({ jobs: count, tasksPerBrowser: entries.length + 1 });
    yield* figuresOf(`${count} ${count === 1 ? 'tab' : 'tabs'}`, measured, entries.length);
    if (count !== jobs) continue;
    for (const [index, bytes] of measured.held.entries()) {
      const printed = (index + 1) * step;
      yield { name: 'One browser', unit: 'MB held', papers: printed, values: [bytes / 1e6] };
    }
  }
  for (const tasks of tasksPerBrowser) {
    const measured = await run({ jobs, tasksPerBrowser: tasks });
    yield* figuresOf(`A browser for each ${tasks} pages`, measured, entries.length);
  }
}

function* figuresOf(name: string, { seconds, held }: Measured, count: number): Generator<Figure> {
  yield { name, unit: 'pamphlets a second', values: [count / seconds] };
  yield { name, unit: 'MB at the peak', values: [Math.max(...held) / 1e6] };
}

async function printAll(
  site: string,
  { siteUrl }: Manifest,
  entries: readonly PamphletEntry[],
  how: Run,
): Promise<Measured> {
  const own = { siteUrl, read: readFolder(site), standard: 'ua-1' } as const;
  const held: Promise<number | undefined>[] = [];
  let done = 0;
  const start = performance.now();
  await runInTabs(
    entries.map((entry) => ({
      name: entry.path,
      run: async (tab) => {
        await printPamphlets(tab, [readingTask(entry, editionNamed(entry.edition), own)], own);
        done += 1;
        if (done % step === 0) held.push(heldMemory(process.pid));
      },
    })),
    { ...how, timeout: 60_000 },
  );
  const seconds = (performance.now() - start) / 1000;
  const bytes = await Promise.all(held);
  return { seconds, held: bytes.map((value) => value ?? 0) };
}
