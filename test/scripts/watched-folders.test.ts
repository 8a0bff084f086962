/** What is saved in watched folders is told until the command is to end. */
import { setImmediate } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { WatchedFolders } from '../../scripts/serve/watched-folders.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('nothing is waited for if the command was ended while it started', async () => {
  await using folder = await temporaryFolder({ 'text.md': 'Words.' });
  await using watched = await WatchedFolders.open([folder.path]);
  const first = watched.changes(AbortSignal.abort()).next();
  assert.equal(await Promise.race([first, setImmediate()]), { done: true, value: undefined });
});

test.run();
