/** One process at a time builds a site, beside the one that is published. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openWorkspace } from '../../src/published/workspace.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const holder = fileURLToPath(new URL('hold-workspace.ts', import.meta.url));

/** Starts a process that has the workspace open. */
async function holdWorkspace(output: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holder, output], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function messageOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It was not refused.');
}

test('what is made in the workspace takes the place of the site, and leaves nothing beside it', async () => {
  await using folder = await temporaryFolder({ '_site/manifest.json': '{}' });
  const output = join(folder.path, '_site');
  {
    await using workspace = await openWorkspace(output);
    await folder.write({ '_site.next/new.txt': 'new' });
    assert.equal(await readdir(output), ['manifest.json']);
    assert.is(workspace.folder, `${output}.next`);
    await workspace.publish();
    assert.equal(await readdir(output), ['new.txt']);
  }
  assert.equal(await readdir(folder.path), ['_site']);
});

test('a first site needs none before it', async () => {
  await using folder = await temporaryFolder({ 'empty/.keep': '' });
  const output = join(folder.path, '_site');
  await using workspace = await openWorkspace(output);
  await folder.write({ '_site.next/new.txt': 'new' });
  await workspace.publish();
  assert.equal(await readdir(output), ['new.txt']);
});

test('a workspace that is not published leaves the site as it is', async () => {
  await using folder = await temporaryFolder({ '_site/manifest.json': '{}' });
  const output = join(folder.path, '_site');
  {
    await using _workspace = await openWorkspace(output);
    await folder.write({ '_site.next/new.txt': 'new' });
  }
  assert.equal(await readdir(output), ['manifest.json']);
  assert.not.ok(existsSync(`${output}.lock`));
});

test('a second process is refused, and told which one is at work', async () => {
  await using folder = await temporaryFolder({ '_site/manifest.json': '{}' });
  const output = join(folder.path, '_site');
  const child = await holdWorkspace(output);
  try {
    assert.is(
      await messageOf(openWorkspace(output)),
      `Process ${child.pid} is at work on ${output}. Wait for it, or end it.`,
    );
    await folder.write({ '_site.next/made-by-the-first.txt': 'kept' });
    await messageOf(openWorkspace(output));
    assert.equal(await readdir(`${output}.next`), ['made-by-the-first.txt']);
  } finally {
    child.stdin?.end();
    await once(child, 'exit');
  }
  await using workspace = await openWorkspace(output);
  assert.ok(workspace);
});

test('what a killed process left is taken over and cleared', async () => {
  await using folder = await temporaryFolder({ '_site/manifest.json': '{}' });
  const output = join(folder.path, '_site');
  const child = await holdWorkspace(output);
  await folder.write({ '_site.next/half.txt': 'half' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.is(await readFile(`${output}.lock`, 'utf8'), String(child.pid));
  await using _workspace = await openWorkspace(output);
  assert.not.ok(existsSync(`${output}.next`));
  assert.is(await readFile(`${output}.lock`, 'utf8'), String(process.pid));
});

test('a lock left under the number of a process that runs now locks nothing', async () => {
  // A container starts anew with the same few numbers; this process has its own again.
  for (const pid of [process.pid, process.ppid, 1]) {
    await using folder = await temporaryFolder({ '_site.lock': String(pid) });
    await using workspace = await openWorkspace(join(folder.path, '_site'));
    assert.ok(workspace, String(pid));
  }
});

test('of many that start at once, one gets the workspace', async () => {
  await using folder = await temporaryFolder({ 'empty/.keep': '' });
  for (let round = 0; round < 50; round++) {
    const output = join(folder.path, `site-${round}`);
    // Half of the rounds start with the leftover of a process that was killed.
    if (round % 2 === 0) await folder.write({ [`site-${round}.lock`]: '999999' });
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, () => openWorkspace(output)),
    );
    const opened = attempts.filter(({ status }) => status === 'fulfilled');
    assert.is(opened.length, 1, `round ${round}`);
    for (const attempt of attempts) {
      if (attempt.status === 'fulfilled') await attempt.value[Symbol.asyncDispose]();
      else assert.match(attempt.reason.message, /process( \d+)? is at work/i);
    }
  }
});

test('a folder that holds no site is neither replaced nor touched', async () => {
  await using folder = await temporaryFolder({ 'docs/read-me.md': 'Mine.', 'file.txt': 'Mine.' });
  for (const name of ['docs', 'file.txt']) await messageOf(openWorkspace(join(folder.path, name)));
  assert.match(
    await messageOf(openWorkspace(join(folder.path, 'docs'))),
    /docs is no site that was built here/,
  );
  assert.equal((await readdir(folder.path)).toSorted(), ['docs', 'file.txt']);
});

test('a folder whose parent is not there is a fault that says so', async () => {
  await using folder = await temporaryFolder();
  assert.match(await messageOf(openWorkspace(join(folder.path, 'none/_site'))), /ENOENT.*none/);
});

test.run();
