/**
 * Three workers that are killed again and again, and a Redis that is killed once: every pamphlet is made, once,
 * with the bytes that it has without all that. PAPERS=500 makes so many, and kills each worker twice; SEED=7
 * has other moments.
 */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { redisServer } from '../../scripts/bench/redis-server.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { makersOf } from '../../src/pamphlets/makers.ts';
import { printByQueue } from '../../src/pamphlets/queue/print-by-queue.ts';
import { needing } from '../support/needing.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type FixtureSite, fixtureSite } from './fixture-site.ts';
import { endProcess, workerProcess } from './queue-workers.ts';

const test = suite();
const seed = Number(process.env.SEED ?? 1);
const isSmall = process.env.PAPERS === undefined;
const size = Number(process.env.PAPERS ?? 12);
const workers = 3;
const deathsOfEach = isSmall ? 1 : 2;
/** How long the pages of a killed worker are kept from others, in ms; unless it is small, as outside of tests. */
const silence = isSmall ? 1500 : undefined;

const paragraph = `<p>${'Trusts hold what schools need, and schools say what that is. '.repeat(12)}</p>`;
const slugs = Array.from({ length: size }, (_, index) => `p${index}`);
const papers = Object.fromEntries(
  slugs.map((slug) => [slug, `<p>${slug}</p>${paragraph.repeat(8)}`]),
);

async function pamphletsIn({ folder }: FixtureSite): Promise<Record<string, Uint8Array>> {
  const pamphlets: Record<string, Uint8Array> = {};
  for await (const path of glob('**/*.pdf', { cwd: folder })) {
    pamphlets[path] = await readFile(join(folder, path));
  }
  return pamphlets;
}

needing('redis', test, 'no pamphlet is lost, changed or made twice', async () => {
  await using local = await fixtureSite(papers);
  await makePamphlets({ site: local.folder, jobs: 2 });
  await using queued = await fixtureSite(papers);
  await using server = await redisServer('--appendonly', 'yes', '--save', '');

  await using profiles = await temporaryFolder();
  const lives = Array.from({ length: workers }, () =>
    workerProcess(server.url, profiles.path, silence),
  );
  let died = 0;
  const killWorker = (index: number) => {
    lives[index] = (async () => {
      const child = await lives[index];
      if (child) await endProcess(child, 'SIGKILL');
      died += 1;
      return await workerProcess(server.url, profiles.path, silence);
    })();
  };
  let restarted = Promise.resolve();
  const killRedis = () => {
    restarted = server.stop('SIGKILL').then(server.start);
  };

  const random = seededRandom(seed);
  /** What happens once so many pamphlets are made: early enough that there is something left to print. */
  const moment = () => random.between(1, Math.floor(size / 2));
  const strikes: (readonly [after: number, strike: () => void])[] = [[moment(), killRedis]];
  for (let death = 0; death < workers * deathsOfEach; death += 1) {
    strikes.push([moment(), () => killWorker(death % workers)]);
  }

  const start = performance.now();
  const shown: string[] = [];
  const said = new Set<string>();
  const print = printByQueue({
    url: server.url,
    makers: await makersOf(),
    say: (text) => said.add(text),
  });
  const { made, faults } = await makePamphlets({
    site: queued.folder,
    jobs: 1,
    print,
    onProgress: (event) => {
      if (!('made' in event)) return;
      shown.push(event.made.entry.slug);
      for (const [after, strike] of strikes) if (after === shown.length) strike();
    },
  });

  assert.equal(faults, []);
  assert.is(made.length, size);
  assert.equal(shown.toSorted(), slugs.toSorted());
  assert.equal(await pamphletsIn(queued), await pamphletsIn(local));
  assert.is(died, workers * deathsOfEach);
  await restarted;
  for (const life of lives) await endProcess(await life, 'SIGTERM');
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `SEED=${seed}: ${size} pamphlets, ${died} deaths, ${seconds} s. ${[...said].join(' ')}`,
  );
});

test.run();
