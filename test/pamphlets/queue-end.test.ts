/** A worker that is told to end does so whatever Redis does, and gives back what it has if Redis takes it. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type RedisServer, redisServer } from '../../scripts/bench/redis-server.ts';
import { makePamphlets, type PamphletsResult } from '../../src/pamphlets/make-pamphlets.ts';
import { makersOf } from '../../src/pamphlets/makers.ts';
import { printByQueue } from '../../src/pamphlets/queue/print-by-queue.ts';
import { keyOf, prefix } from '../../src/pamphlets/queue/queue-keys.ts';
import { queueNameOf } from '../../src/pamphlets/queue/queue-name.ts';
import { needing } from '../support/needing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fixtureSite } from './fixture-site.ts';
import { endProcess, workerProcess } from './queue-workers.ts';

const test = suite();
const makers = await makersOf();
/** So long a page that things can happen while it is printed. */
const papers = { a: '<p>A text that takes a while. </p>'.repeat(6000) };
/** Workers wait less long for Redis than outside of tests, in ms. */
const silence = 1500;
let server: RedisServer;

interface Scene extends AsyncDisposable {
  /** Of the one page. */
  readonly made: Promise<PamphletsResult>;
  /** Tells the worker to end. */
  readonly end: () => void;
  /** Its exit code and signal; or that it goes on. */
  readonly ended: () => Promise<unknown>;
  /** Resolves once it has said this; rejects if it ends without. */
  readonly says: (text: string) => Promise<void>;
}

/** A build of one page, and the one worker who has it in hand. */
async function scene(workerSilence?: number): Promise<Scene> {
  await using things = new AsyncDisposableStack();
  const site = things.use(await fixtureSite(papers));
  const profiles = things.use(await temporaryFolder());
  const worker = await workerProcess(server.url, profiles.path, workerSilence);
  things.defer(() => endProcess(worker, 'SIGKILL'));
  let said = '';
  worker.stdout?.on('data', (text) => {
    said += text;
  });
  const stop = new AbortController();
  const print = printByQueue({ url: server.url, makers, say: () => {} });
  const made = makePamphlets({ site: site.folder, jobs: 1, print, signal: stop.signal });
  things.defer(async () => {
    stop.abort(new Error('The test is over.'));
    await made.catch(() => {});
  });
  await server.ask(async (redis) => {
    const queue = new Queue(queueNameOf(makers), { connection: redis, prefix });
    while ((await queue.getActiveCount()) === 0) await sleep(20);
  });
  // With all that it had to say.
  const exit = once(worker, 'close');
  let isOver = false;
  worker.once('close', () => {
    isOver = true;
  });
  const all = things.move();
  return {
    made,
    end: () => worker.kill('SIGTERM'),
    // Otherwise it would go on for as long as this test waits.
    ended: () => Promise.race([exit, sleep(60_000, 'It goes on.', { ref: false })]),
    says: async (text) => {
      while (!said.includes(text)) {
        if (isOver) throw new Error(`It has not said "${text}" but: ${said}`);
        await sleep(20);
      }
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/**
 * Has Redis refuse the connection on which the worker listens for pages, each time that it is opened again; resolves
 * where the next time is still to come.
 */
async function refuseListening(redis: Redis): Promise<void> {
  const clients = String(await redis.client('LIST')).split('\n');
  const listening = clients.find((client) => / name=\S+:w:/.test(client));
  await redis.config('SET', 'maxclients', 1);
  await redis.client('KILL', 'ID', /id=(\d+)/.exec(listening ?? '')?.[1] ?? '');
  while (!/rejected_connections:[5-9]/.test(await redis.info('stats'))) await sleep(5);
  // There are 500 ms or more between two of them.
  await sleep(100);
}

test.before.each(async () => {
  server = await redisServer('--appendonly', 'yes', '--save', '');
});

test.after.each(async () => {
  await server[Symbol.asyncDispose]();
});

needing('redis', test, 'what is in hand is left to others if Redis goes', async () => {
  await using worker = await scene(silence);
  worker.end();
  await worker.says('Ending with the pages in hand');
  await server.stop('SIGKILL');
  assert.equal(await worker.ended(), [0, null]);
  await worker.says(
    'Redis has not taken these back; other workers get them after 1.5 s: /papers/a/',
  );
  await server.start();
  await using profiles = await temporaryFolder();
  const next = await workerProcess(server.url, profiles.path, silence);
  assert.is((await worker.made).made.length, 1);
  await endProcess(next, 'SIGTERM');
});

needing(
  'redis',
  test,
  'what is in hand is given back if Redis is away and comes back',
  async () => {
    await using worker = await scene();
    await server.stop('SIGKILL');
    await worker.says('cannot be reached');
    worker.end();
    await worker.says('Ending with the pages in hand');
    await server.start();
    assert.equal(await worker.ended(), [0, null]);
    await server.ask(async (redis) =>
      assert.is((await redis.keys(keyOf('artifact', '*'))).length, 1),
    );
    assert.is((await worker.made).made.length, 1);
  },
);

needing('redis', test, 'a Redis that does not answer is not waited for', async () => {
  await using worker = await scene(silence);
  await server.ask((redis) => redis.client('PAUSE', 600_000, 'ALL'));
  worker.end();
  assert.equal(await worker.ended(), [0, null]);
  await worker.says('Redis has not taken these back');
});

needing(
  'redis',
  test,
  'a worker that cannot listen any more ends with what is in hand given back',
  async () => {
    await using worker = await scene();
    await server.ask(async (redis) => {
      await refuseListening(redis);
      worker.end();
      assert.equal(await worker.ended(), [0, null]);
    });
    assert.is((await worker.made).made.length, 1);
  },
);

test.run();
