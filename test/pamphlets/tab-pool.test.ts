/** Tasks that come one by one, in real Chromium: those that fail are tried again alone, and harm no others. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openTabPool } from '../../src/pamphlets/tab-pool.ts';
import type { TabTask } from '../../src/pamphlets/tab-task.ts';
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
  const outcome = (name: string) => ({ name, result: name });
  {
    await using pool = await openTabPool({ jobs: 2, timeout });
    const run = (name: string) => pool.run(seeing(titled(name)));
    assert.equal(await Promise.all(['a', 'b', 'c'].map(run)), ['a', 'b', 'c'].map(outcome));
    assert.equal(await run('d'), outcome('d'));
    assert.is(pages.size, 2);
  }
  assert.is(browsers.size, 1);
  for (const browser of browsers) assert.ok(await isGone(groupOf(browser)));
});

test('a task that always takes the browser down fails alone', async () => {
  await using pool = await openTabPool({ jobs: 2, timeout });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const killers = [killer, killer].map((task) => pool.run(task));
  const others = names.map((name) => pool.run(titled(name)));
  assert.equal(
    await Promise.all(others),
    names.map((name) => ({ name, result: name })),
  );
  for (const outcome of await Promise.all(killers)) {
    assert.is('cause' in outcome && String(outcome.cause), 'Error: The browser ended.');
  }
});

test('a task that is tried again has no other beside it, not even one that is being finished', async () => {
  await using pool = await openTabPool({ jobs: 2, timeout });
  const running = new Set<string>();
  const watched = (name: string): TabTask<void> => ({
    name,
    run: async (_page, leave) => {
      running.add(name);
      await sleep(10);
      leave();
      // The last one before those that are tried again: longer than it takes to open a tab for them.
      await sleep(name === 'd' ? 1000 : 10);
      running.delete(name);
    },
  });
  const together: number[] = [];
  const failing = (name: string) => {
    const failed = Promise.withResolvers<void>();
    let attempts = 0;
    const task: TabTask<void> = {
      name,
      run: async (_page, leave) => {
        attempts += 1;
        if (attempts === 1) throw new Error('It fails once.');
        running.add(name);
        leave();
        together.push(running.size);
        await sleep(20);
        together.push(running.size);
        running.delete(name);
      },
      onRetry: () => failed.resolve(),
    };
    return { task, failed: failed.promise };
  };
  const [x, y] = [failing('x'), failing('y')];
  const first = Promise.all([x.task, y.task, ...['a', 'b', 'c', 'd'].map(watched)].map(pool.run));
  // They come when those that failed wait for their turns.
  await Promise.all([x.failed, y.failed]);
  await Promise.all([first, ...['e', 'f', 'g'].map(watched).map(pool.run)]);
  assert.equal(together, [1, 1, 1, 1]);
});

test.run();
