/** The page on which operators see the queue, for this machine alone and to look at: bull-board. */
import { once } from 'node:events';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Makers } from '../print-job.ts';
import { prefix } from './queue-keys.ts';
import { queueNameOf } from './queue-name.ts';

/** bull-board asks Google for a typeface; nothing is asked for elsewhere here. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

export interface Dashboard extends AsyncDisposable {
  readonly url: string;
}

/**
 * @param port 0 for any that is free
 * @throws Error if the port is taken
 */
export async function serveDashboard(
  redis: Redis,
  makers: Makers,
  port: number,
): Promise<Dashboard> {
  const queue = new Queue(queueNameOf(makers), { connection: redis, prefix });
  // A Redis that is away is said by the connection.
  queue.on('error', () => {});
  const board = new HonoAdapter(serveStatic);
  createBullBoard({
    // Any page in the operator's browser could ask this address for changes.
    queues: [new BullMQAdapter(queue, { readOnlyMode: true })],
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Policy Papers Press' } },
  });
  const app = board.registerPlugin();
  const server = serve({
    hostname: '127.0.0.1',
    port,
    fetch: async (request) => {
      // A name of somebody else's that leads here would let their pages read ours.
      if (!/^(?:127\.0\.0\.1|localhost)$/.test(new URL(request.url).hostname)) {
        return new Response('This page is at 127.0.0.1 alone.', { status: 421 });
      }
      // What is asked of it would be answered once it is back, whenever that is.
      if (redis.status !== 'ready') {
        return new Response('Redis cannot be reached. Try again later.', { status: 503 });
      }
      const answer = await app.fetch(request);
      answer.headers.set('content-security-policy', policy);
      return answer;
    },
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The dashboard has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async [Symbol.asyncDispose]() {
      server.close();
      // Nobody waits for answers that Redis owes.
      if ('closeAllConnections' in server) server.closeAllConnections();
      await queue.close();
    },
  };
}
