/** Pamphlets are printed by workers through a queue in Redis, whatever happens to either of them. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type RedisServer, redisServer } from '../../scripts/bench/redis-server.ts';
import {
  makePamphlets,
  type PamphletProgress,
  type PamphletsResult,
} from '../../src/pamphlets/make-pamphlets.ts';
import { makersOf } from '../../src/pamphlets/makers.ts';
import { printByQueue } from '../../src/pamphlets/queue/print-by-queue.ts';
import { keyOf, prefix } from '../../src/pamphlets/queue/queue-keys.ts';
import { queueNameOf } from '../../src/pamphlets/queue/queue-name.ts';
import { needing } from '../support/needing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type FixtureSite, fixtureSite } from './fixture-site.ts';
import { endProcess, localWorker, takeBrowser, workerProcess } from './queue-workers.ts';

const test = suite();
const makers = await makersOf();
const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const papers = Object.fromEntries(slugs.map((slug) => [slug, `<p>The text of ${slug}.</p>`]));
/** Pages of a killed worker go to the next one sooner than outside of tests, in ms. */
const silence = 1500;
/** What the pamphlets of these papers are, by their slugs, if this process prints them. */
let local: Readonly<Record<string, Uint8Array>>;
let server: RedisServer;

interface BuildOptions {
  readonly fingerprint?: string;
  readonly signal?: AbortSignal;
  readonly onSay?: (text: string) => void;
  readonly onProgress?: (progress: PamphletProgress) => void;
}

function build(
  site: FixtureSite,
  { fingerprint = makers.fingerprint, signal, onSay = () => {}, onProgress }: BuildOptions = {},
): Promise<PamphletsResult> {
  const print = printByQueue({ url: server.url, makers: { fingerprint }, say: onSay });
  return makePamphlets({ site: site.folder, jobs: 1, print, signal, onProgress });
}

async function pamphletsIn({ folder }: FixtureSite): Promise<Record<string, Uint8Array>> {
  const read = async (slug: string) =>
    [slug, await readFile(join(folder, `papers/${slug}/${slug}.pdf`))] as const;
  return Object.fromEntries(await Promise.all(slugs.map(read)));
}

async function assertAsLocal(site: FixtureSite): Promise<void> {
  const queued = await pamphletsIn(site);
  for (const slug of slugs) assert.equal(queued[slug], local[slug], slug);
}

/** Resolves when it is called, however often that is. */
function call() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { made: promise, call: () => resolve() };
}

test.before(async () => {
  await using site = await fixtureSite(papers);
  await makePamphlets({ site: site.folder, jobs: 2 });
  local = await pamphletsIn(site);
});

test.before.each(async () => {
  server = await redisServer('--appendonly', 'yes', '--save', '');
});

test.after.each(async () => {
  await server[Symbol.asyncDispose]();
});

needing('redis', test, 'a worker prints the same bytes, and says the same problems', async () => {
  const image = '<p><img src="chart.png" alt="A chart"></p>';
  await using site = await fixtureSite({ ...papers, i: image });
  await using worker = await localWorker(server.url);
  const shown: string[] = [];
  const { made, problems, faults } = await build(site, {
    onProgress: (event) => 'made' in event && shown.push(event.made.entry.slug),
  });
  await assertAsLocal(site);
  assert.equal(shown.toSorted(), [...slugs, 'i']);
  assert.is(made.length, slugs.length + 1);
  assert.equal(
    problems.map(({ code }) => code),
    ['image-missing'],
  );
  assert.equal(faults, []);
  assert.is(worker.printed.length, slugs.length + 1);
});

needing('redis', test, 'builds at the same time print a page once, and each has it', async () => {
  await using one = await fixtureSite(papers);
  await using other = await fixtureSite(papers);
  await using worker = await localWorker(server.url);
  const results = await Promise.all([build(one), build(other)]);
  for (const { made } of results) assert.is(made.length, slugs.length);
  await assertAsLocal(one);
  await assertAsLocal(other);
  assert.equal(
    worker.printed.toSorted(),
    slugs.map((slug) => `/papers/${slug}/`),
  );
});

needing(
  'redis',
  test,
  'a build that is ended takes its pages back, and another has them',
  async () => {
    await using one = await fixtureSite(papers);
    await using other = await fixtureSite(papers);
    const stop = new AbortController();
    const [isWaiting, isOther] = [call(), call()];
    const ended = build(one, { signal: stop.signal, onSay: isWaiting.call });
    await isWaiting.made;
    const lasting = build(other, { onSay: isOther.call });
    await isOther.made;
    stop.abort(new Error('Interrupted.'));
    try {
      await ended;
      assert.unreachable();
    } catch (error) {
      assert.match(String(error), 'Interrupted.');
    }
    await using _worker = await localWorker(server.url);
    assert.is((await lasting).made.length, slugs.length);
    await assertAsLocal(other);
  },
);

needing('redis', test, 'a build that is ended leaves nothing in the queue', async () => {
  await using site = await fixtureSite(papers);
  const stop = new AbortController();
  await build(site, { signal: stop.signal, onSay: () => stop.abort(new Error('Over.')) }).catch(
    () => {},
  );
  await server.ask(async (redis) => {
    const queue = new Queue(queueNameOf(makers), { connection: redis, prefix });
    assert.is(await queue.getPrioritizedCount(), 0);
    assert.is(await queue.getJobCountByTypes('waiting', 'active', 'delayed'), 0);
  });
});

needing('redis', test, 'a worker has one page more in hand than it has tabs', async () => {
  await using site = await fixtureSite(papers);
  await using _worker = await localWorker(server.url);
  await build(site);
  await server.ask(async (redis) => {
    const events = await redis.xrange(`${prefix}:${queueNameOf(makers)}:events`, '-', '+');
    let [inHand, most] = [0, 0];
    for (const [, [, event]] of events) {
      if (event === 'active') most = Math.max(most, ++inHand);
      if (event === 'completed') inHand -= 1;
    }
    assert.is(most, 3);
  });
});

needing('redis', test, 'pages of a killed worker are printed by the next', async () => {
  await using site = await fixtureSite(papers);
  await using profiles = await temporaryFolder();
  const killed = await workerProcess(server.url, profiles.path, silence);
  const isPrinting = call();
  const building = build(site, { onProgress: isPrinting.call });
  await isPrinting.made;
  await endProcess(killed, 'SIGKILL');
  const next = await workerProcess(server.url, profiles.path, silence);
  assert.is((await building).made.length, slugs.length);
  await assertAsLocal(site);
  await endProcess(next, 'SIGTERM');
  assert.is(next.exitCode, 0);
});

needing('redis', test, 'a page over which ten workers were lost is given up in time', async () => {
  await using site = await fixtureSite({ a: '<p>The text of a.</p>' });
  await using profiles = await temporaryFolder();
  const worker = await workerProcess(server.url, profiles.path);
  const hasEnded = once(worker, 'exit');
  await takeBrowser(worker, profiles.path);
  const retried: string[] = [];
  const building = await server.ask(async (redis) => {
    const queue = new Queue(queueNameOf(makers), { connection: redis, prefix });
    await queue.pause();
    const finished = build(site, {
      onProgress: (event) => 'retried' in event && retried.push(event.retried.fact),
    });
    while ((await queue.getPrioritizedCount()) === 0) await sleep(50);
    const [job] = await queue.getPrioritized();
    await redis.hset(queue.toKey(job?.id ?? ''), 'ats', 10);
    await queue.resume();
    return { finished };
  });
  assert.equal(await hasEnded, [1, null]);
  await using _next = await localWorker(server.url);
  assert.is((await building.finished).made.length, 1);
  assert.is(retried.length, 1);
  assert.match(retried[0] ?? '', /No browser can be launched \(on .+-\d+\)\.$/);
});

needing('redis', test, 'a Redis that is restarted is waited for, and nothing is lost', async () => {
  await using site = await fixtureSite(papers);
  await using _worker = await localWorker(server.url);
  const isPrinting = call();
  const building = build(site, { onProgress: isPrinting.call });
  await isPrinting.made;
  await server.stop('SIGKILL');
  await server.start();
  assert.is((await building).made.length, slugs.length);
  await assertAsLocal(site);
});

needing('redis', test, 'what a Redis without a disk forgets is asked for again', async () => {
  await using site = await fixtureSite(papers);
  const isWaiting = call();
  const building = build(site, { onSay: isWaiting.call });
  await isWaiting.made;
  await server.ask((redis) => redis.flushall());
  await using _worker = await localWorker(server.url);
  assert.is((await building).made.length, slugs.length);
  await assertAsLocal(site);
});

needing('redis', test, 'a Redis that is away at first is waited for', async () => {
  await using site = await fixtureSite(papers);
  await server.stop();
  const said: string[] = [];
  const isAway = call();
  const building = build(site, {
    onSay: (text) => {
      said.push(text);
      isAway.call();
    },
  });
  await isAway.made;
  await server.start();
  await using _worker = await localWorker(server.url);
  await building;
  await assertAsLocal(site);
  assert.match(said[0] ?? '', /^Redis at 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\./);
  assert.match(said[1] ?? '', /is there again\.$/);
});

needing(
  'redis',
  test,
  'a full Redis is said and waited for, by builds and by workers',
  async () => {
    await using site = await fixtureSite(papers);
    const setMemory = (most: string) =>
      server.ask((redis) => redis.config('SET', 'maxmemory', most));
    const [buildSays, buildWaits, workerSays] = [call(), call(), call()];
    await setMemory('1mb');
    const building = build(site, {
      onSay: (text) => {
        if (text.includes('takes nothing in: OOM')) buildSays.call();
        if (text.includes('Waiting for a worker')) buildWaits.call();
      },
    });
    await buildSays.made;
    await setMemory('0');
    await buildWaits.made;
    await setMemory('1mb');
    await using _worker = await localWorker(
      server.url,
      (text) => text.includes('takes nothing in: OOM') && workerSays.call(),
    );
    await workerSays.made;
    await setMemory('0');
    await building;
    await assertAsLocal(site);
  },
);

needing('redis', test, 'a Redis that takes nothing in still has what was made before', async () => {
  await using site = await fixtureSite(papers);
  await using other = await fixtureSite(papers);
  const [buildSays, workerSays] = [call(), call()];
  await using _worker = await localWorker(
    server.url,
    (text) => text.includes('takes nothing in: READONLY') && workerSays.call(),
  );
  await build(site);
  // As where another one takes its master's place.
  await server.ask((redis) => redis.replicaof('127.0.0.1', '1'));
  const building = build(other, {
    onSay: (text) => text.includes('takes nothing in: READONLY') && buildSays.call(),
  });
  await Promise.race([buildSays.made, building.catch(() => {})]);
  await workerSays.made;
  await server.ask((redis) => redis.replicaof('NO', 'ONE'));
  assert.is((await building).made.length, slugs.length);
  await assertAsLocal(other);
});

needing('redis', test, 'files that have expired are uploaded again', async () => {
  await using site = await fixtureSite(papers);
  const isWaiting = call();
  const retried: string[] = [];
  const building = build(site, {
    onSay: isWaiting.call,
    onProgress: (event) => 'retried' in event && retried.push(event.retried.fact),
  });
  await isWaiting.made;
  await server.ask(async (redis) => {
    const files = await redis.keys(keyOf('file', '*'));
    assert.is(files.length, slugs.length);
    await redis.del(files);
  });
  await using _worker = await localWorker(server.url);
  assert.is((await building).made.length, slugs.length);
  await assertAsLocal(site);
  assert.is(retried.length, slugs.length);
  assert.match(retried[0] ?? '', 'Redis lacks 1 of the files that the page needs');
});

needing('redis', test, 'an artifact that is not as it was put there is printed anew', async () => {
  await using site = await fixtureSite(papers);
  await using worker = await localWorker(server.url);
  await build(site);
  await server.ask(async (redis) => {
    const [first = ''] = await redis.keys(keyOf('artifact', '*'));
    await redis.setrange(first, 5000, 'no PDF');
  });
  await build(site);
  await assertAsLocal(site);
  assert.is(worker.printed.length, slugs.length + 1);
});

needing('redis', test, 'a page that cannot be printed fails alone, with its cause', async () => {
  await using site = await fixtureSite(papers, { 'papers/c/index.html': '' });
  await using _worker = await localWorker(server.url);
  const { made, faults } = await build(site);
  assert.is(made.length, slugs.length - 1);
  assert.equal(
    faults.map(({ code, file }) => [code, file]),
    [['pamphlet-failed', 'src/content/papers/c/index.md']],
  );
  assert.match(faults[0]?.fact ?? '', /\(on .+-\d+\)\.$/);
});

needing('redis', test, 'a worker of another version takes nothing', async () => {
  await using site = await fixtureSite(papers);
  await using worker = await localWorker(server.url);
  const stop = new AbortController();
  const said: string[] = [];
  try {
    await build(site, {
      fingerprint: 'another',
      signal: stop.signal,
      onSay: (text) => {
        said.push(text);
        stop.abort(new Error('Nobody comes.'));
      },
    });
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'Nobody comes.');
  }
  assert.match(said[0] ?? '', 'Waiting for a worker of this version.');
  assert.equal(worker.printed, []);
});

needing('redis', test, 'a wrong password ends the build, and is not shown', async () => {
  await using site = await fixtureSite(papers);
  await using guarded = await redisServer('--requirepass', 'right');
  const url = guarded.url.replace('//', '//:wrong@');
  const print = printByQueue({ url, makers, say: () => {} });
  try {
    await makePamphlets({ site: site.folder, jobs: 1, print });
    assert.unreachable();
  } catch (error) {
    assert.match(
      String(error),
      /^Error: Redis at 127\.0\.0\.1:\d+ refuses the connection: WRONGPASS/,
    );
    assert.not.match(String(error), ':wrong');
  }
});

test.run();
