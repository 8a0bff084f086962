/** Whether memory stays flat however many pamphlets are made. */
import { openArtifactStore } from '../../src/pamphlets/artifact-store.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { usualCacheLimit } from '../options.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group, Missing } from './group.ts';
import { heldMemory } from './held-memory.ts';

export const memory: Group = {
  name: 'memory',
  title: 'Memory while pamphlets are made',
  about: `The peak of memory, ours and the browser’s, while the last quarter of a site’s A5 pamphlets is made, beside that
of the second quarter; the first one fills caches.`,
  papers: 200,
  measure,
};

async function* measure({ papers, jobs, material }: Bench): AsyncGenerator<Figure | Missing> {
  if ((await heldMemory(process.pid)) === undefined) {
    yield { missing: 'a system that tells how much memory a process holds', toGet: 'Linux' };
    return;
  }
  const held: number[] = [];
  const measured: Promise<unknown>[] = [];
  await makePamphlets({
    site: await material.site(papers),
    jobs,
    editions: ['a5'],
    store: openArtifactStore(await material.freshFolder('store'), usualCacheLimit),
    onProgress: () => {
      measured.push(heldMemory(process.pid).then((bytes) => held.push(bytes ?? 0)));
    },
  });
  await Promise.all(measured);
  const quarter = Math.floor(held.length / 4);
  const peaks = [0, 1, 2, 3].map((part) =>
    Math.max(...held.slice(part * quarter, (part + 1) * quarter)),
  );
  const [, second = Number.NaN, , last = Number.NaN] = peaks;
  yield {
    name: 'Last quarter',
    unit: 'times the second quarter',
    values: [last / second],
    limit: { of: 'each', most: 1.1 },
  };
  for (const [part, peak] of peaks.entries()) {
    yield { name: `Quarter ${part + 1}`, unit: 'MB at the peak', values: [peak / 1e6] };
  }
}
