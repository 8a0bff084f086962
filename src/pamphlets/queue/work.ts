/** A worker: takes pages out of a queue in Redis, prints them here, and puts their pamphlets back. */
import { hostname } from 'node:os';
import { NoBrowser } from '../browser.ts';
import { makersOf } from '../makers.ts';
import { openTabPool } from '../tab-pool.ts';
import { PageWorker } from './page-worker.ts';
import { prefix } from './queue-keys.ts';
import { queueNameOf } from './queue-name.ts';
import { pause, type RedisConnection } from './redis-connection.ts';
import { losses, workOnJob } from './work-on-job.ts';

export interface WorkOptions {
  readonly connection: RedisConnection;
  /** How many pages are open at the same time. */
  readonly jobs: number;
  /** How long one attempt at a page may take, in ms. */
  readonly timeout?: number | undefined;
  /** How long a worker that has fallen silent keeps its pages from others, in ms. */
  readonly silence?: number | undefined;
  /** Hears what there is to say beside the pages that were printed. */
  readonly say: (text: string) => void;
  /** Hears the name of each page that was printed. */
  readonly onDone: (page: string) => void;
  /** Ends the work, once the pages in hand are printed. */
  readonly signal: AbortSignal;
}

/**
 * Works for builds of the same version until the signal is aborted.
 *
 * @throws NoBrowser if none can be launched, at first or in place of one that has died, or if none prints: its pages are
 *   then with other workers; Error if Redis refuses the connection
 */
export async function work(options: WorkOptions): Promise<void> {
  const { connection, jobs, timeout = 60_000, silence = 15_000, say, onDone, signal } = options;
  await using pool = await openTabPool({ jobs, timeout });
  const queue = queueNameOf(await makersOf());
  const name = `${hostname()}-${process.pid}`;
  const ended = Promise.withResolvers<never>();
  connection.ended.catch(ended.reject);
  const worker = new PageWorker(
    queue,
    (job) => workOnJob(job, { connection, pool, name, onNoBrowser: ended.reject }),
    {
      connection: connection.redis,
      prefix,
      name,
      // The next page, with its files, is here when a tab is left, and its last one is finished meanwhile. No more
      // than one: it waits for a tab even where another worker is idle.
      concurrency: jobs + 1,
      lockDuration: silence,
      stalledInterval: silence / 3,
      maxStalledCount: losses,
      runRetryDelay: 1000,
    },
  );
  worker.on('completed', (job) => onDone(job.name));
  worker.on('failed', (job, { message }) => say(`${job?.name} was not printed: ${message}`));
  // A Redis that is away is said by the connection; a page that another worker took over is that one's. But
  // where Redis is full, BullMQ would ask for a page thousands of times a second.
  worker.on('error', async (error) => {
    if (!connection.isFull(error) || worker.isPaused()) return;
    await worker.pause(true);
    setTimeout(() => void worker.resume(), pause).unref();
  });
  say(`${name} prints what comes into ${queue}, until you press Ctrl+C.`);
  try {
    await ended.promise;
  } catch (error) {
    if (!signal.aborted) {
      if (error instanceof NoBrowser)
        say('Nothing can be printed here. The pages in hand are given back.');
      throw error;
    }
    say('Ending with the pages in hand. Ctrl+C leaves them to other workers.');
  } finally {
    const left = await worker.end(connection.redis, silence);
    if (left.length > 0) {
      const seconds = silence / 1000;
      say(
        `Redis has not taken these back; other workers get them after ${seconds} s: ${left.join(', ')}`,
      );
    }
  }
}
