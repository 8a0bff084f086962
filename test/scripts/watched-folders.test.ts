/** What is saved in watched folders is told until the command is to end. */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { WatchedFolders } from '../../scripts/serve/watched-folders.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('nothing is waited for if the command was ended while it started', async () => {
  await using folder = await temporaryFolder({ 'text.md': 'Words.' });
  await using watched = await WatchedFolders.open([folder.path], () => assert.unreachable());
  const first = watched.changes(AbortSignal.abort()).next();
  assert.equal(await Promise.race([first, setImmediate()]), { done: true, value: undefined });
});

test('what cannot be watched is told, and the others are watched', async () => {
  await using folder = await temporaryFolder({ 'text.md': 'Words.' });
  const told = Promise.withResolvers<unknown>();
  await using watched = await WatchedFolders.open([folder.path], told.resolve);
  await symlink('itself', join(folder.path, 'itself'));
  assert.match(String(await told.promise), 'ELOOP');
  const { signal } = new AbortController();
  await folder.write({ 'text.md': 'Others.' });
  const paths: string[] = [];
  for await (const change of watched.changes(signal)) {
    paths.push(...change.paths);
    if (paths.some((path) => path.endsWith('text.md'))) break;
  }
});

test.run();
