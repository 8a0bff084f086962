/** Tasks that take turns never run at the same time, and none is kept from its turn by another. */
import { setImmediate } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Turns } from '../../src/site/turns.ts';

test('each starts once those before it have ended, however they ended', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const task = (name: string, fails = false) =>
    turns.take(async () => {
      log.push(`${name} starts`);
      await setImmediate();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const taken = await Promise.allSettled([task('first', true), task('second'), task('third')]);
  assert.equal(
    taken.map(({ status }) => status),
    ['rejected', 'fulfilled', 'fulfilled'],
  );
  assert.equal(log, [
    ...['first starts', 'first ends', 'second starts', 'second ends'],
    ...['third starts', 'third ends'],
  ]);
});

test.run();
