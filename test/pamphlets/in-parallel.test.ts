/** Much is done a few at a time, and nothing more is begun once something has failed. */
import { setImmediate } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inParallel } from '../../src/pamphlets/in-parallel.ts';

test('results are in the order of the things, however many are under way', async () => {
  let underWay = 0;
  let most = 0;
  const results = await inParallel([3, 1, 2, 0], 2, async (turns) => {
    most = Math.max(most, ++underWay);
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    underWay -= 1;
    return turns * 10;
  });
  assert.equal(results, [30, 10, 20, 0]);
  assert.is(most, 2);
});

test('after a failure, what is under way is finished, and nothing else is begun', async () => {
  const begun: string[] = [];
  const finished: string[] = [];
  const work = async (name: string) => {
    begun.push(name);
    await setImmediate();
    if (name === 'fails') throw new Error('The first fault.');
    await setImmediate();
    if (name === 'fails too') throw new Error('Another fault.');
    finished.push(name);
  };
  const things = ['fails too', 'fails', 'beside', 'waits', 'waits as well'];
  await inParallel(things, 3, work).then(
    () => assert.unreachable('It does not fail.'),
    (error: Error) => assert.is(error.message, 'The first fault.'),
  );
  assert.equal(begun, ['fails too', 'fails', 'beside']);
  assert.equal(finished, ['beside']);
});

test.run();
