/** A build that is killed at any moment leaves the old site or the new one, whole. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { needing } from '../support/needing.ts';
import { lastingProcessesWith } from '../support/processes-with.ts';
import { type Running, startCommand } from '../support/run-command.ts';
import { page, paper, smallData } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { brokenFiles, digestsOf } from '../support/whole-site.ts';

const kills = 10;
/** SEED=… repeats a run. */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
console.log(`SEED=${seed}`);

const test = suite();
let folder: TemporaryFolder;
let output: string;

test.before(async () => {
  folder = await temporaryFolder({
    ...smallData,
    'content/pages/about.md': page('About', 'Words about us.'),
  });
  output = join(folder.path, '_site');
});

test.after(async () => folder[Symbol.asyncDispose]());

/**
 * Starts a build of a content that differs from all others by its version, in a page and a paper. The rest is known
 * from the builds before, however they ended: all of them keep it in one place.
 */
async function startBuild(version: number): Promise<Running> {
  await folder.write({
    'content/pages/index.md': page('Welcome', `This is version ${version}.`),
    'content/papers/first/index.md': paper('The first paper', `Words of version ${version}.`),
  });
  const options = ['--content', `${folder.path}/content`, '--data', `${folder.path}/data`];
  // The variable marks all processes of the build, and keeps what they leave within this folder.
  return startCommand('build', [...options, '--output', output], {
    TMPDIR: folder.path,
    PRESS_CACHE: join(folder.path, 'cache'),
  });
}

/** The version that is published, if the site is whole. */
async function publishedVersion(): Promise<number> {
  assert.equal(await brokenFiles(output), []);
  const home = await readFile(join(output, 'index.html'), 'utf8');
  return Number(/This is version (\d+)\./.exec(home)?.[1]);
}

function endGroup({ child }: Running, signal: NodeJS.Signals): void {
  if (child.pid === undefined) throw new Error('The build has not started.');
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    const hasEnded = (error as NodeJS.ErrnoException).code === 'ESRCH';
    if (!hasEnded) throw error;
  }
}

needing(
  'processGroups',
  test,
  `kill -9 at ${kills} random moments leaves a whole site`,
  async () => {
    const random = randomNumbers(seed);
    assert.is((await (await startBuild(-1)).finished).code, 0);
    const start = performance.now();
    assert.is((await (await startBuild(0)).finished).code, 0);
    const duration = performance.now() - start;
    let published = await publishedVersion();
    assert.is(published, 0);
    let killed = 0;
    for (let version = 1; version <= kills; version++) {
      const moment = ((version - 1 + random()) / kills) * duration;
      const build = await startBuild(version);
      await sleep(moment);
      endGroup(build, 'SIGKILL');
      const { code } = await build.finished;
      if (code === null) killed += 1;
      const now = await publishedVersion();
      console.log(`killed after ${Math.round(moment)} ms: version ${now}`);
      assert.ok(now === published || now === version, `version ${now} at kill ${version}`);
      published = now;
      assert.equal(await lastingProcessesWith('TMPDIR', folder.path), [], 'no process is left');
    }
    assert.ok(killed >= kills / 2, `${killed} builds were killed before they had ended`);

    const { code, stderr } = await (await startBuild(kills + 1)).finished;
    assert.is(code, 0, stderr);
    assert.is(await publishedVersion(), kills + 1);
    assert.not.ok((await readdir(folder.path)).some((name) => /^_site\./.test(name)));
  },
);

needing(
  'processGroups',
  test,
  'Ctrl+C ends a build with exit code 1, and leaves the site as it was',
  async () => {
    const before = await digestsOf(output);
    const build = await startBuild(kills + 2);
    await build.says('\npamphlets ');
    endGroup(build, 'SIGINT');
    const { code, stderr } = await build.finished;
    assert.is(code, 1, stderr);
    assert.match(stderr, /^Interrupted\.$/m);
    assert.equal(await digestsOf(output), before);
    assert.not.ok(existsSync(`${output}.lock`));
    assert.equal(await lastingProcessesWith('TMPDIR', folder.path), []);
  },
);

/** Mulberry32: numbers from 0 to 1 that a seed repeats. */
function randomNumbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.run();
