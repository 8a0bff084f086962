/** When a browser that has done enough is ended, in real Chromium. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lastingBrowser } from '../../src/pamphlets/lasting-browser.ts';
import { groupOf, isGone } from './processes.ts';
import { timeout, title } from './tab-tasks.ts';

test('a browser that was replaced stays for one who was given it and has no tab yet', async () => {
  await using lasting = lastingBrowser({ timeout, tasksPerBrowser: 2 });
  const first = await lasting.use(undefined);
  const group = groupOf(first);
  assert.is(await lasting.use(undefined), first);
  const second = await lasting.use(first);
  assert.is.not(second, first);
  await lasting.leave(first);
  const page = await first.newPage();
  page.setDefaultTimeout(timeout);
  assert.is(await title(page, 'still there'), 'still there');
  await lasting.leave(first);
  assert.ok(await isGone(group));
  assert.ok(second.connected);
});

test.run();
