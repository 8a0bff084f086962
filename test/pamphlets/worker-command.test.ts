/** `npm run worker` and `--queue` as they are typed: what they say, how they end, what they leave. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { redisServer } from '../../scripts/bench/redis-server.ts';
import { needing } from '../support/needing.ts';
import { lastingProcessesWith } from '../support/processes-with.ts';
import { runCommand, startCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { digestsOf } from '../support/whole-site.ts';
import { fixtureSite } from './fixture-site.ts';
import { takeBrowser } from './queue-workers.ts';

const test = suite();
const mark = 'PRESS_TEST_OF_WORKERS';

needing(
  'redis',
  test,
  'a worker prints for a build in another process, and ends whole',
  async () => {
    await using server = await redisServer();
    await using local = await fixtureSite({ a: '<p>Its text.</p>' });
    await using queued = await fixtureSite({ a: '<p>Its text.</p>' });
    const run = String(process.pid);
    const worker = startCommand('worker', ['--queue', server.url, '--jobs', '1'], { [mark]: run });
    await worker.says('until you press Ctrl+C');
    const build = ['--output', queued.folder, '--queue', server.url];
    await using empty = await temporaryFolder();
    const cache = { PRESS_CACHE: empty.path };
    assert.is((await startCommand('pamphlets', build, cache).finished).code, 0);
    worker.child.kill('SIGINT');
    const { code, stderr } = await worker.finished;
    assert.is(code, 0);
    assert.match(stderr, /1 page in/);
    assert.equal(await lastingProcessesWith(mark, run), []);
    assert.is((await runCommand('pamphlets', '--output', local.folder)).code, 0);
    assert.equal(await digestsOf(queued.folder), await digestsOf(local.folder));
  },
);

needing(
  'redis',
  test,
  'a worker whose browser does not come back gives its pages back, and ends',
  async () => {
    await using server = await redisServer();
    await using site = await fixtureSite({
      a: '<p>One.</p>',
      b: '<p>Two.</p>',
      c: '<p>Three.</p>',
    });
    await using empty = await temporaryFolder();
    await using profiles = await temporaryFolder();
    const run = `${process.pid} without a browser`;
    const options = ['--queue', server.url, '--jobs', '1'];
    const worker = startCommand('worker', options, { [mark]: run, TMPDIR: profiles.path });
    await worker.says('until you press Ctrl+C');
    await takeBrowser(worker.child, profiles.path);
    const build = startCommand('pamphlets', ['--output', site.folder, '--queue', server.url], {
      PRESS_CACHE: empty.path,
    });
    const { code, stderr } = await Promise.race([worker.finished, build.finished]);
    worker.child.kill('SIGKILL');
    assert.is(code, 1);
    assert.match(stderr, 'Nothing can be printed here. The pages in hand are given back.');
    assert.match(stderr, /\nNo browser can be launched\.\n {2}because: ENOENT/);
    assert.equal(await lastingProcessesWith(mark, run), []);
    const next = startCommand('worker', options);
    const built = await build.finished;
    assert.is(built.code, 0);
    assert.match(built.stderr, '3 pamphlets');
    assert.not.match(built.stderr, 'was not printed');
    next.child.kill('SIGINT');
    assert.is((await next.finished).code, 0);
  },
);

needing('redis', test, 'a build that is interrupted while Redis is away ends', async () => {
  await using server = await redisServer();
  // So many that Redis goes while the build is asking for them.
  const papers = Array.from({ length: 200 }, (_, index) => [`p${index}`, '<p>Its text.</p>']);
  await using site = await fixtureSite(Object.fromEntries(papers));
  await using empty = await temporaryFolder();
  const build = startCommand('pamphlets', ['--output', site.folder, '--queue', server.url], {
    PRESS_CACHE: empty.path,
  });
  await build.says('Waiting for a worker');
  await server.stop('SIGKILL');
  await build.says('cannot be reached');
  build.child.kill('SIGINT');
  const { code, stderr } = await build.finished;
  assert.is(code, 1);
  assert.match(stderr, 'Interrupted.');
});

test('what is no address of a Redis is refused, without the password', async () => {
  for (const url of ['http://user:secret@host', 'redis://:secret@']) {
    const { code, stderr } = await runCommand('pamphlets', '--queue', url);
    assert.is(code, 1);
    assert.match(stderr, '--queue takes the address of a Redis');
    assert.not.match(stderr, 'secret');
  }
});

test('a worker without a queue says how to name one', async () => {
  const { code, stderr } = await runCommand('worker');
  assert.is(code, 1);
  assert.match(stderr, 'npm run worker -- --queue redis://');
});

test.run();
