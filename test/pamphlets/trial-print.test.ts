/** A Chromium that starts and does not print is told from pages that cannot be printed. */
import { once } from 'node:events';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { redisServer } from '../../scripts/bench/redis-server.ts';
import { NoBrowser } from '../../src/pamphlets/browser.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { makersOf } from '../../src/pamphlets/makers.ts';
import { print } from '../../src/pamphlets/print.ts';
import { printByQueue } from '../../src/pamphlets/queue/print-by-queue.ts';
import { runInTabs } from '../../src/pamphlets/run-in-tabs.ts';
import type { TabTask } from '../../src/pamphlets/tab-task.ts';
import { needing } from '../support/needing.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { fixtureSite } from './fixture-site.ts';
import { type LimitedBrowser, limitedBrowser } from './limited-browser.ts';
import { endProcess, workerProcess } from './queue-workers.ts';
import { timeout, titled } from './tab-tasks.ts';

const test = suite();
const names = Array.from({ length: 20 }, (_, index) => `page ${index}`);
let folder: TemporaryFolder;
let browser: LimitedBrowser;

test.before(async () => {
  folder = await temporaryFolder();
  browser = await limitedBrowser(folder.path);
});

test.before.each(() => browser.limit(false));

test.after(async () => folder[Symbol.asyncDispose]());

test('where nothing can be printed, no more than a few pages are tried', async () => {
  browser.limit(true);
  let attempts = 0;
  const printing = (name: string): TabTask<Uint8Array> => ({
    name,
    run: async (tab) => {
      attempts += 1;
      await tab.goto(`data:text/html,${name}`);
      return await print(tab);
    },
  });
  try {
    await runInTabs(names.map(printing), { jobs: 1, timeout });
    assert.unreachable();
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error;
    assert.is(error.message, 'The browser cannot print even a page with one word.');
    assert.instance(error.cause, Error);
  }
  assert.ok(attempts < 5, `${attempts} attempts`);
});

test('where others can be printed, each page that fails does so for itself', async () => {
  const failing = (name: string): TabTask<string> => ({
    name,
    run: async () => {
      throw new Error(`${name} fails`);
    },
  });
  const outcomes = await runInTabs([...names.map(failing), titled('last')], { jobs: 2, timeout });
  assert.equal(
    outcomes.map((outcome) => ('cause' in outcome ? String(outcome.cause) : outcome.result)),
    [...names.map((name) => `Error: ${name} fails`), 'last'],
  );
});

needing('redis', test, 'a worker that prints nothing leaves its pages to others', async () => {
  await using server = await redisServer();
  await using site = await fixtureSite({ a: '<p>One.</p>', b: '<p>Two.</p>', c: '<p>Three.</p>' });
  await using profiles = await temporaryFolder();
  browser.limit(true);
  const broken = await workerProcess(server.url, profiles.path);
  const said = broken.stdout?.toArray();
  const hasEnded = once(broken, 'exit');
  browser.limit(false);
  const print = printByQueue({ url: server.url, makers: await makersOf(), say: () => {} });
  const retried: string[] = [];
  const building = makePamphlets({
    site: site.folder,
    jobs: 1,
    print,
    onProgress: (event) => 'retried' in event && retried.push(event.retried.fact),
  });
  assert.equal(await Promise.race([hasEnded, building]), [1, null]);
  assert.match(String(await said), 'Error: The browser cannot print even a page with one word.');
  const next = await workerProcess(server.url, profiles.path);
  const { made, faults } = await building;
  await endProcess(next, 'SIGTERM');
  assert.is(made.length, 3);
  assert.equal(faults, []);
  assert.equal(retried, []);
});

test.run();
