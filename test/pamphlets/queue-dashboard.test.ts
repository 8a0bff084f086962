/** The page for operators shows the queue on this machine alone, asks nobody else, and changes nothing. */
import { once } from 'node:events';
import { get } from 'node:http';
import { Redis } from 'ioredis';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { redisServer } from '../../scripts/bench/redis-server.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { makersOf } from '../../src/pamphlets/makers.ts';
import { type Dashboard, serveDashboard } from '../../src/pamphlets/queue/dashboard.ts';
import { queueNameOf } from '../../src/pamphlets/queue/queue-name.ts';
import { needing } from '../support/needing.ts';

const test = suite();
const makers = await makersOf();
const queue = queueNameOf(makers);

async function withDashboard(look: (dashboard: Dashboard) => Promise<void>): Promise<void> {
  await using server = await redisServer();
  const redis = new Redis(server.url, { maxRetriesPerRequest: null });
  try {
    await using dashboard = await serveDashboard(redis, makers, 0);
    await look(dashboard);
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

test.run();
