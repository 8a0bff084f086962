/** A lock has one owner at a time, however many come and go. */
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { takeLock } from '../../src/published/lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('of many that take and release it over and over, two never have it together', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'lock');
  let owners = 0;
  let turns = 0;
  const come = async () => {
    for (let attempt = 0; attempt < 300; attempt++) {
      try {
        await using _lock = await takeLock(path, 'is at work');
        owners += 1;
        turns += 1;
        assert.is(owners, 1);
        await new Promise((resolve) => setImmediate(resolve));
        owners -= 1;
      } catch (error) {
        assert.match((error as Error).message, /rocess( \d+)? is at work/);
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, come));
  assert.ok(turns > 50, `${turns} turns`);
});

test.run();
