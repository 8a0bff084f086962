/** Prints on other machines: puts pages into a queue in Redis, and takes their pamphlets out of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Makers, PrintJob, PrintJobs } from '../print-job.ts';
import { type JobNews, jobNews } from './job-news.ts';
import { QueuedBuild } from './queued-build.ts';
import { connectToRedis } from './redis-connection.ts';
import { reminder } from './reminder.ts';

/** How many jobs of a build stand in the queue, so that Redis does not hold the pages of a whole archive. */
const inQueue = 1000;
/** How many are put there, or looked at, at the same time. */
const atOnce = 16;
/** How often all of them are looked at, in ms; in between, those of which there is news. */
const roundEvery = 5000;
/** How often what waits is kept from expiring, in ms. */
const refreshEvery = 200_000;
/** How long a build that is ended tries to take its jobs back, in ms. */
const farewell = 3000;

const noWorker =
  'Waiting for a worker of this version. To start one, here or elsewhere: npm run worker, with the same --queue.';

export interface PageQueue {
  /** The address of Redis: see `connectToRedis`. */
  readonly url: string;
  /** What would print here: workers with others are not asked. */
  readonly makers: Makers;
  /** Hears what keeps the work from going on. */
  readonly say: (text: string) => void;
}

/** A printer that has workers print, wherever they are. It throws what `connectToRedis` throws. */
export function printByQueue({ url, makers, say }: PageQueue): PrintJobs {
  return async (jobs, options) => {
    await using connection = await connectToRedis({ url, say, signal: options.signal });
    const build = new QueuedBuild({ ...options, connection, makers, size: jobs.length });
    // Here, since what waits for a Redis that is away never gets to its end.
    using news = jobNews(build);
    try {
      await Promise.race([printEach(jobs, build, news, say, options.signal), connection.ended]);
    } catch (error) {
      // Whether it succeeds or not, the build ends for its own reason.
      await Promise.race([build.takeBack(), sleep(farewell, undefined, { ref: false })]).catch(
        () => {},
      );
      throw error;
    }
    return jobs.flatMap((job) => build.outcomes.get(job) ?? []);
  };
}

/** Has every job in the queue at some time, and hears of each until it is settled. */
async function printEach(
  jobs: readonly PrintJob[],
  build: QueuedBuild,
  news: JobNews,
  say: PageQueue['say'],
  signal: AbortSignal | undefined,
): Promise<void> {
  await news.listening;
  const nobody = reminder(say);
  let asked = 0;
  let round = Number.NEGATIVE_INFINITY;
  let refreshed = performance.now();
  while (asked < jobs.length || build.ids.length > 0) {
    signal?.throwIfAborted();
    const next = jobs.slice(asked, asked + Math.min(atOnce, inQueue - build.ids.length));
    asked += next.length;
    await Promise.all(next.map((job) => build.ask(job)));
    const isRound = performance.now() - round > roundEvery;
    const heard = await news.within(next.length > 0 || isRound ? 0 : roundEvery);
    const ids = isRound ? build.ids : [...heard];
    for (let start = 0; start < ids.length; start += atOnce) {
      await Promise.all(ids.slice(start, start + atOnce).map((id) => build.look(id)));
    }
    if (!isRound) continue;
    round = performance.now();
    if (round - refreshed > refreshEvery) {
      refreshed = round;
      await build.refresh();
    }
    if ((await build.queue.getWorkersCount()) > 0) nobody.end('There is a worker now.');
    else nobody.say(noWorker);
  }
}
