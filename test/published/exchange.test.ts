/** Readers of a folder that is exchanged see a whole one, always. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { exchange, exchangeByMoves } from '../../src/published/exchange.ts';
import { needing } from '../support/needing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const reader = fileURLToPath(new URL('read-folder.ts', import.meta.url));

/** The names of as many files as need several reads of the folder. */
function names(prefix: string): string[] {
  return Array.from({ length: 60 }, (_, index) => `${prefix}-${String(index).padStart(2, '0')}`);
}

test('each of two folders becomes the other', async () => {
  await using folder = await temporaryFolder({ 'a/one': '1', 'b/two': '2' });
  await exchange(join(folder.path, 'a'), join(folder.path, 'b'));
  assert.equal(await readdir(join(folder.path, 'a')), ['two']);
  assert.equal(await readdir(join(folder.path, 'b')), ['one']);
});

test('so it does by moves, whatever a killed process has left aside', async () => {
  await using folder = await temporaryFolder({ 'a/one': '1', 'b/two': '2', 'a.aside/three': '3' });
  await exchangeByMoves(join(folder.path, 'a'), join(folder.path, 'b'));
  assert.equal((await readdir(folder.path)).toSorted(), ['a', 'b']);
  assert.equal(await readdir(join(folder.path, 'a')), ['two']);
  assert.equal(await readdir(join(folder.path, 'b')), ['one']);
});

test('a folder that has none to exchange with is moved', async () => {
  await using folder = await temporaryFolder({ 'a/one': '1' });
  await exchange(join(folder.path, 'a'), join(folder.path, 'b'));
  assert.equal(await readdir(folder.path), ['b']);
});

test('a folder that is not there is a fault that names both, and what is wrong', async () => {
  await using folder = await temporaryFolder({ 'b/two': '2' });
  const [from, to] = [join(folder.path, 'a'), join(folder.path, 'b')];
  try {
    await exchange(from, to);
    assert.unreachable('it was exchanged');
  } catch (error) {
    const { message } = error as Error;
    assert.is(message, `${from} could not take the place of ${to}: no such file or directory.`);
  }
  assert.equal(await readdir(to), ['two']);
});

needing(
  'atomicExchange',
  test,
  'another process sees one whole folder or the other through 200 exchanges',
  async () => {
    const files = [
      ...names('old').map((name) => `a/${name}`),
      ...names('new').map((name) => `b/${name}`),
    ];
    await using folder = await temporaryFolder(Object.fromEntries(files.map((path) => [path, ''])));
    const [place, next] = [join(folder.path, 'a'), join(folder.path, 'b')];
    const child = spawn(process.execPath, [reader, place], { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await once(child.stdout, 'data');
    for (let count = 0; count < 200; count++) {
      await exchange(next, place);
      await sleep(1);
    }
    child.stdin.end();
    await once(child, 'close');
    const seen = JSON.parse(output.slice(output.indexOf('{'))) as Record<string, number>;
    const whole = [names('old').join(' '), names('new').join(' ')];
    assert.equal(
      Object.keys(seen).filter((what) => !whole.includes(what)),
      [],
    );
    for (const what of whole) assert.ok((seen[what] ?? 0) > 100, 'both were seen often');
  },
);

test.run();
