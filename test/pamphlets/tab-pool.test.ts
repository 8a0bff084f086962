/** Tasks that come one by one, in real Chromium: those that fail are tried again alone, and harm no others. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openTabPool } from '../../src/pamphlets/tab-pool.ts';
import type { TabTask } from '../../src/pamphlets/tabs.ts';
import { groupOf, isGone } from './processes.ts';
import { killer, timeout, titled } from './tab-tasks.ts';

const test = suite();

test('tasks that come later use the tabs that there are', async () => {
  const pages = new Set<Page>();
  const browsers = new Set<Browser>();
  const seeing = (task: TabTask<string>): TabTask<string> => ({
    ...task,
    run: (page, leave) => {
      pages.add(page);
      browsers.add(page.browser());
      return task.run(page, leave);
    },
  });
  {
    await using pool = await openTabPool({ jobs: 2, timeout });
    assert.equal(await Promise.all(['a', 'b', 'c'].map((name) => pool.run(seeing(titled(name))))), [
      'a',
      'b',
      'c',
    ]);
    assert.is(await pool.run(seeing(titled('d'))), 'd');
    assert.is(pages.size, 2);
  }
  assert.is(browsers.size, 1);
  for (const browser of browsers) assert.ok(await isGone(groupOf(browser)));
});

test('a task that always takes the browser down fails alone', async () => {
  await using pool = await openTabPool({ jobs: 2, timeout });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const killers = [killer, killer].map((task) => pool.run(task).catch(String));
  const others = names.map((name) => pool.run(titled(name)));
  assert.equal(await Promise.all(others), names);
  assert.equal(await Promise.all(killers), Array(2).fill('Error: The browser ended.'));
});

test('a task that is tried again has no other beside it', async () => {
  await using pool = await openTabPool({ jobs: 2, timeout });
  const running = new Set<string>();
  const beside: string[][] = [];
  const watched = (name: string): TabTask<void> => ({
    name,
    run: async () => {
      running.add(name);
      await sleep(20);
      running.delete(name);
    },
  });
  let attempts = 0;
  const failing: TabTask<void> = {
    name: 'failing',
    run: async () => {
      beside.push([...running]);
      await sleep(10);
      attempts += 1;
      if (attempts === 1) throw new Error('It fails once.');
      beside.push([...running]);
    },
  };
  const tasks = ['a', 'b', 'c', 'd', 'e'].map(watched);
  await Promise.all([pool.run(failing), ...tasks.map((task) => pool.run(task))]);
  assert.equal(beside.slice(1), [[], []]);
});

test.run();
