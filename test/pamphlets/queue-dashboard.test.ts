/** The page for operators shows the queue on this machine alone, asks nobody else, and changes nothing. */
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { get } from 'node:http';
import { Redis } from 'ioredis';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type RedisServer, redisServer } from '../../scripts/bench/redis-server.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { makersOf } from '../../src/pamphlets/makers.ts';
import { type Dashboard, serveDashboard } from '../../src/pamphlets/queue/dashboard.ts';
import { queueNameOf } from '../../src/pamphlets/queue/queue-name.ts';
import { needing } from '../support/needing.ts';

const test = suite();
const makers = await makersOf();
const queue = queueNameOf(makers);

interface Shown extends Pick<Dashboard, 'url'> {
  readonly server: RedisServer;
  /** The dashboard’s own connection. */
  readonly redis: Redis;
}

async function withDashboard(look: (shown: Shown) => Promise<void>): Promise<void> {
  await using server = await redisServer();
  const redis = new Redis(server.url, { maxRetriesPerRequest: null });
  redis.on('error', () => {});
  await once(redis, 'ready');
  try {
    await using dashboard = await serveDashboard(redis, makers, 0);
    await look({ url: dashboard.url, server, redis });
  } finally {
    redis.disconnect();
  }
}

/** The status with which a request is answered that was sent to another name of this machine. */
async function statusFor(url: string, host: string): Promise<number | undefined> {
  const [response] = await once(get(url, { headers: { host } }), 'response');
  response.resume();
  return response.statusCode;
}

needing('redis', test, 'it shows the queue, and loads nothing from elsewhere', async () => {
  await withDashboard(async ({ url }) => {
    const browser = await launchBrowser({ timeout: 60_000 });
    try {
      const page = await browser.newPage();
      const elsewhere: string[] = [];
      // Our browser resolves no address at all, so the page comes through this process.
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        if (!request.url().startsWith(url)) {
          elsewhere.push(request.url());
          return request.abort();
        }
        const answer = await fetch(request.url());
        const headers = Object.fromEntries(answer.headers);
        const body = Buffer.from(await answer.arrayBuffer());
        return request.respond({ status: answer.status, headers, body });
      });
      await page.goto(url);
      await page.waitForFunction(
        (name) => document.querySelector('main')?.textContent.includes(name),
        {},
        queue,
      );
      assert.equal(elsewhere, []);
    } finally {
      await browser.close();
    }
  });
});

needing('redis', test, 'it answers to no other name, and changes nothing', async () => {
  await withDashboard(async ({ url }) => {
    const { host } = new URL(url);
    assert.match(host, /^127\.0\.0\.1:/);
    const queues = `${url}api/queues`;
    assert.is(await statusFor(queues, host), 200);
    assert.is(await statusFor(queues, 'elsewhere.example'), 421);
    const pause = await fetch(`${queues}/${queue}/pause`, { method: 'PUT' });
    assert.is(pause.status, 405);
  });
});

needing(
  'redis',
  test,
  'it answers while Redis is away, and leaves saying so to others',
  async () => {
    const usual = console.error;
    const printed: unknown[] = [];
    console.error = (...texts) => printed.push(texts);
    try {
      await withDashboard(async ({ url, server, redis }) => {
        assert.is((await fetch(`${url}api/queues`)).status, 200);
        const triesAgain = new Promise((resolve) => redis.once('error', resolve));
        await server.stop('SIGKILL');
        await triesAgain;
        const answer = await fetch(`${url}api/queues`, { signal: AbortSignal.timeout(30_000) });
        assert.is(answer.status, 503);
        assert.is(await answer.text(), 'Redis cannot be reached. Try again later.');
      });
    } finally {
      console.error = usual;
    }
    assert.equal(printed, []);
  },
);

needing('redis', test, 'what waits for Redis does not keep it from ending', async () => {
  let answer: Promise<unknown> | undefined;
  await withDashboard(async ({ url, server }) => {
    await server.ask((other) => other.call('CLIENT', 'PAUSE', '600000', 'ALL'));
    const isAsked = new Promise((resolve) => subscribe('http.server.request.start', resolve));
    answer = fetch(`${url}api/queues`).then(
      ({ status }) => status,
      ({ message }: Error) => message,
    );
    await isAsked;
  });
  assert.is(await answer, 'fetch failed');
});

test.run();
