/** Which jobs of a build something has happened to, as Redis tells it. */
import { QueueEvents } from 'bullmq';
import type { QueuedBuild } from './queued-build.ts';

export interface JobNews extends Disposable {
  /** Resolves once nothing that happens is missed any more. */
  readonly listening: Promise<unknown>;
  /** The ids of jobs since the last call; waits for some for so many ms. */
  readonly within: (ms: number) => Promise<ReadonlySet<string>>;
}

/** Listens through a connection of its own. */
export function jobNews(build: QueuedBuild): JobNews {
  const events = new QueueEvents(build.queue.name, build.queue.opts);
  let ids = new Set<string>();
  let heard = Promise.withResolvers<void>();
  for (const event of ['completed', 'failed', 'progress', 'removed'] as const) {
    events.on(event, ({ jobId }: { jobId: string }) => {
      // Others use the queue as well.
      if (!build.has(jobId)) return;
      ids.add(jobId);
      heard.resolve();
    });
  }
  // A Redis that is away is said by the build's connection; this one goes on trying as well.
  events.on('error', () => {});
  return {
    listening: events.waitUntilReady(),
    within: async (ms) => {
      const timer = setTimeout(heard.resolve, ms);
      await heard.promise;
      clearTimeout(timer);
      heard = Promise.withResolvers();
      const news = ids;
      ids = new Set();
      return news;
    },
    [Symbol.dispose]: () => {
      // Nobody waits for it: while Redis is away, it goes on for ever.
      events.close().catch(() => {});
    },
  };
}
