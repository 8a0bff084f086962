/** Which jobs of a build something has happened to, as Redis tells it. */
import { QueueEvents } from 'bullmq';
import type { QueuedBuild } from './queued-build.ts';

export interface JobNews extends AsyncDisposable {
  /** The ids of jobs since the last call; waits for some for so many ms. */
  readonly within: (ms: number) => Promise<ReadonlySet<string>>;
}

/** Listens through a connection of its own. */
export async function jobNews(build: QueuedBuild): Promise<JobNews> {
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
  await events.waitUntilReady();
  return {
    within: async (ms) => {
      const timer = setTimeout(heard.resolve, ms);
      await heard.promise;
      clearTimeout(timer);
      heard = Promise.withResolvers();
      const news = ids;
      ids = new Set();
      return news;
    },
    [Symbol.asyncDispose]: () => events.close(),
  };
}
