/** What it costs to have workers print, beside printing in one process with as many tabs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { makersOf } from '../../src/pamphlets/makers.ts';
import type { PrintJobs } from '../../src/pamphlets/print-job.ts';
import { printJobInTab } from '../../src/pamphlets/print-job-in-tab.ts';
import { printByQueue } from '../../src/pamphlets/queue/print-by-queue.ts';
import { openTabPool, type TabPool } from '../../src/pamphlets/tab-pool.ts';
import { counted } from '../../src/site/wording.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group, Missing } from './group.ts';
import { hasRedisServer, redisServer } from './redis-server.ts';
import { ratiosOf, timeInTurn } from './time-in-turn.ts';

const script = fileURLToPath(new URL('../worker.ts', import.meta.url));

export const queue: Group = {
  name: 'queue',
  title: 'Workers and one process',
  about: `The A5 pamphlets of a site, printed through a Redis on this machine by so many workers of one tab each, beside
one process with as many tabs. All browsers run before. Redis is empty at the start of each round, and writes to its
append-only file.`,
  papers: 40,
  measure,
};

async function* measure(bench: Bench): AsyncGenerator<Figure | Missing> {
  if (!hasRedisServer) {
    yield { missing: 'Redis', toGet: 'apt-get install redis-server' };
    return;
  }
  const { papers, rounds, material } = bench;
  const site = await material.site(papers);
  await using server = await redisServer('--appendonly', 'yes', '--save', '');
  const { url } = server;
  const print = printByQueue({ url, makers: await makersOf(), say: () => {} });
  const throughRedis = async () => {
    await server.ask((redis) => redis.flushall());
    await makePamphlets({ site, jobs: 1, editions: ['a5'], print });
  };
  for (const count of [1, 2, 4]) {
    const workers = await Promise.all(Array.from({ length: count }, () => startWorker(url)));
    await using pool = await openTabPool({ jobs: count, timeout: 60_000 });
    const inProcess = () =>
      makePamphlets({ site, jobs: count, editions: ['a5'], print: printIn(pool) });
    const [own = [], other] = await timeInTurn([throughRedis, inProcess], rounds);
    await Promise.all(workers.map(endWorker));
    const name = counted(count, 'worker');
    yield {
      name,
      unit: 'times one process',
      values: ratiosOf(own, other),
      // More workers than cores wait for each other.
      ...(count <= availableParallelism() && { limit: { of: 'median', most: 1.1 } }),
    };
    yield { name, unit: 'pamphlets a second', values: own.map((seconds) => papers / seconds) };
  }
}

/** As this process prints, in a browser that runs. */
function printIn(pool: TabPool): PrintJobs {
  return (jobs, { readFile, onDone }) =>
    Promise.all(
      jobs.map(async (job) => {
        const outcome = await pool.run({
          name: job.kind,
          run: async (tab, leave) =>
            await onDone(job, await printJobInTab(tab, job, readFile, leave)),
        });
        if ('cause' in outcome) throw outcome.cause;
        return { job };
      }),
    );
}

/** Resolves once it waits for pages. */
async function startWorker(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, '--queue', url, '--jobs', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { stderr } = child;
  if (stderr) await once(stderr, 'data');
  stderr?.resume();
  return child;
}

async function endWorker(worker: ChildProcess): Promise<void> {
  const exited = once(worker, 'exit');
  worker.kill('SIGTERM');
  await exited;
}
