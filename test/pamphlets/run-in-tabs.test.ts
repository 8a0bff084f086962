/** Tabs and browsers that die, hang or are stopped, in real Chromium. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { NoBrowser } from '../../src/pamphlets/browser.ts';
import { runInTabs } from '../../src/pamphlets/run-in-tabs.ts';
import type { TabTask } from '../../src/pamphlets/tab-task.ts';
import { groupOf, isGone, processesOf, profileOf } from './processes.ts';
import { killer, timeout, title, titled } from './tab-tasks.ts';

/** A task that takes something down at its first attempt, and says what it said of that. */
function failingOnce(name: string, fail: (page: Page) => Promise<unknown>, said: string[]) {
  let attempts = 0;
  const task: TabTask<string> = {
    name,
    run: async (page) => {
      attempts += 1;
      if (attempts === 1) await fail(page);
      return title(page, name);
    },
    onRetry: (cause) => said.push(`${name}: ${cause instanceof Error ? cause.message : cause}`),
  };
  return task;
}

test('tabs are reused, and outcomes are in the order of the tasks', async () => {
  const pages = new Set<Page>();
  const names = ['a', 'b', 'c', 'd', 'e'];
  const tasks = names.map(
    (name): TabTask<string> => ({
      name,
      run: async (page) => {
        pages.add(page);
        if (name === 'a') await sleep(200);
        return title(page, name);
      },
    }),
  );
  const outcomes = await runInTabs(tasks, { jobs: 2, timeout });
  assert.equal(
    outcomes,
    names.map((name) => ({ name, result: name })),
  );
  assert.is(pages.size, 2);
});

test('a tab that crashes is replaced, and its task tried again once', async () => {
  const said: string[] = [];
  const browsers = new Set<Browser>();
  const crash = async (page: Page): Promise<void> => {
    browsers.add(page.browser());
    await page.goto('chrome://crash');
  };
  const tasks = [titled('a'), failingOnce('b', crash, said), titled('c')];
  const outcomes = await runInTabs(tasks, { jobs: 1, timeout });
  assert.equal(
    outcomes,
    ['a', 'b', 'c'].map((name) => ({ name, result: name })),
  );
  assert.is(said.length, 1);
});

test('a tab whose process is killed is noticed at once', async () => {
  const said: string[] = [];
  const kill = async (page: Page): Promise<void> => {
    await title(page, 'doomed');
    const processes = await processesOf(groupOf(page.browser()));
    for (const { pid, command } of processes) {
      if (command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
    }
    // What waits for a tab that is gone waits for ever.
    await page.evaluate(() => new Promise(() => undefined));
  };
  const started = performance.now();
  const outcomes = await runInTabs([failingOnce('a', kill, said)], { jobs: 1, timeout });
  assert.equal(outcomes, [{ name: 'a', result: 'a' }]);
  assert.equal(said, ['a: The tab crashed.']);
  assert.ok(performance.now() - started < timeout);
});

test('a browser that is killed is launched again, once for all of its tabs', async () => {
  const said: string[] = [];
  const browsers = new Set<Browser>();
  const kill = async (page: Page): Promise<void> => {
    page.browser().process()?.kill('SIGKILL');
    await sleep(timeout, undefined, { ref: false });
  };
  const beside = failingOnce('beside', () => sleep(timeout, undefined, { ref: false }), said);
  const seeing = (task: TabTask<string>): TabTask<string> => ({
    ...task,
    run: (page, leave) => {
      browsers.add(page.browser());
      return task.run(page, leave);
    },
  });
  const tasks = [failingOnce('killer', kill, said), beside, titled('c'), titled('d')].map(seeing);
  const outcomes = await runInTabs(tasks, { jobs: 2, timeout });
  assert.equal(
    outcomes,
    ['killer', 'beside', 'c', 'd'].map((name) => ({ name, result: name })),
  );
  assert.equal(said.toSorted(), ['beside: The browser ended.', 'killer: The browser ended.']);
  assert.is(browsers.size, 2);
  for (const browser of browsers) await leavesNothing(browser);
});

test('a task that always takes the browser down fails alone', async () => {
  const tasks = [titled('a'), killer, titled('c'), titled('d'), titled('e')];
  const outcomes = await runInTabs(tasks, { jobs: 2, timeout });
  const failed = outcomes.filter((outcome) => 'cause' in outcome);
  assert.equal(
    failed.map(({ name, cause }) => [name, String(cause)]),
    [['killer', 'Error: The browser ended.']],
  );
  assert.is(outcomes.length, 5);
});

test('what comes of an attempt after its browser has ended is nothing', async () => {
  let attempts = 0;
  const late: TabTask<string> = {
    name: 'late',
    run: async (page) => {
      attempts += 1;
      const attempt = `attempt ${attempts}`;
      if (attempts > 1) return attempt;
      const ended = new Promise((resolve) => page.browser().once('disconnected', resolve));
      page.browser().process()?.kill('SIGKILL');
      await ended;
      return attempt;
    },
  };
  const outcomes = await runInTabs([late], { jobs: 1, timeout });
  assert.equal(outcomes, [{ name: 'late', result: 'attempt 2' }]);
});

test('a tab that hangs is given up after its time, and the others go on', async () => {
  const endless: TabTask<string> = {
    name: 'endless',
    run: async (page) => {
      await page.goto('data:text/html,<script>for (;;) {}</script>');
      return 'endless';
    },
  };
  const outcomes = await runInTabs([endless, titled('b')], { jobs: 2, timeout: 3000 });
  assert.equal(outcomes[1], { name: 'b', result: 'b' });
  assert.ok(outcomes[0] && 'cause' in outcomes[0]);
});

test('an abort ends the browser, with its processes and its profile', async () => {
  const stop = new AbortController();
  const browsers = new Set<Browser>();
  const said: unknown[] = [];
  const stopping: TabTask<string> = {
    name: 'stopping',
    run: async (page) => {
      browsers.add(page.browser());
      await title(page, 'stopping');
      stop.abort(new Error('Stopped by the user.'));
      return page.evaluate(() => new Promise<string>(() => undefined));
    },
    onRetry: (cause) => said.push(cause),
  };
  const tasks = [stopping, titled('b'), titled('c'), titled('d')];
  try {
    await runInTabs(tasks, { jobs: 2, timeout, signal: stop.signal });
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'Stopped by the user.');
  }
  assert.equal(said, []);
  assert.is(browsers.size, 1);
  for (const browser of browsers) await leavesNothing(browser);
});

test('a browser ends with the process that launched it, even if that is killed', async () => {
  const script = fileURLToPath(new URL('launch-and-wait.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  const { group, profile } = JSON.parse(String(said));
  assert.ok((await processesOf(group)).length > 1);
  child.kill('SIGKILL');
  assert.ok(await isGone(group));
  // There is no one left to remove it.
  await rm(profile, { recursive: true });
});

test('a browser that has done enough is replaced, and ended once its last tab is closed', async () => {
  const browsers: Browser[] = [];
  const living: boolean[][] = [];
  const noting = (name: string): TabTask<string> => ({
    name,
    run: async (page) => {
      if (!browsers.includes(page.browser())) browsers.push(page.browser());
      living.push(browsers.map(({ connected }) => connected));
      return title(page, name);
    },
  });
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const outcomes = await runInTabs(names.map(noting), { jobs: 1, timeout, tasksPerBrowser: 3 });
  assert.equal(
    outcomes,
    names.map((name) => ({ name, result: name })),
  );
  const [one, two, three] = [[true], [false, true], [false, false, true]];
  assert.equal(living, [one, one, one, two, two, two, three]);
  for (const browser of browsers) await leavesNothing(browser);
});

test('a browser that is replaced finishes what is under way in its tabs', async () => {
  const replaced = Promise.withResolvers<void>();
  const first: TabTask<boolean> = {
    name: 'first',
    run: async (page) => {
      await replaced.promise;
      return (await title(page, 'first')) === 'first';
    },
  };
  const browsers = new Set<Browser>();
  const other = (name: string): TabTask<boolean> => ({
    name,
    run: async (page) => {
      browsers.add(page.browser());
      if (browsers.size === 3) replaced.resolve();
      return (await title(page, name)) === name;
    },
  });
  const tasks = [first, ...['b', 'c', 'd', 'e', 'f', 'g'].map(other)];
  const said: unknown[] = [];
  const outcomes = await runInTabs(
    tasks.map((task) => ({ ...task, onRetry: (cause: unknown) => said.push(cause) })),
    { jobs: 2, timeout, tasksPerBrowser: 2 },
  );
  assert.equal(
    outcomes.map((outcome) => 'result' in outcome && outcome.result),
    tasks.map(() => true),
  );
  assert.equal(said, []);
});

test('a task that has left its tab is finished while the next one is in it, and no more than one is', async () => {
  const said: string[] = [];
  const begun = ['a', 'b', 'c'].map(() => Promise.withResolvers<void>());
  const leaving = (index: number): TabTask<string> => ({
    name: String(index),
    run: async (page, leave) => {
      const name = await title(page, String(index));
      said.push(`${name} begins`);
      begun[index]?.resolve();
      leave();
      // The last one has nobody after it.
      await begun[index + 1]?.promise;
      await sleep(50);
      said.push(`${name} ends`);
      return name;
    },
  });
  const outcomes = await runInTabs([0, 1, 2].map(leaving), { jobs: 1, timeout });
  assert.equal(
    outcomes.map((outcome) => 'result' in outcome && outcome.result),
    ['0', '1', '2'],
  );
  assert.equal(said, ['0 begins', '1 begins', '0 ends', '2 begins', '1 ends', '2 ends']);
});

test('a task that fails once it has left is tried again, and does not end the one in its tab', async () => {
  const said: string[] = [];
  const pages = new Set<Page>();
  const next = Promise.withResolvers<void>();
  let attempts = 0;
  const failing: TabTask<string> = {
    name: 'failing',
    run: async (page, leave) => {
      pages.add(page);
      const name = await title(page, 'failing');
      leave();
      attempts += 1;
      if (attempts > 1) return name;
      await next.promise;
      throw new Error('It cannot be finished.');
    },
    onRetry: (cause) => said.push(String(cause)),
  };
  const beside: TabTask<string> = {
    name: 'beside',
    run: async (page) => {
      pages.add(page);
      next.resolve();
      await sleep(50);
      return title(page, 'beside');
    },
    onRetry: (cause) => said.push(String(cause)),
  };
  const outcomes = await runInTabs([failing, beside], { jobs: 1, timeout });
  assert.equal(
    outcomes,
    ['failing', 'beside'].map((name) => ({ name, result: name })),
  );
  assert.equal(said, ['Error: It cannot be finished.']);
  // The second attempt is made after all others, in a tab of its own.
  assert.is(pages.size, 2);
});

test('a task that failed is tried again after all others', async () => {
  const attempts: string[] = [];
  const failing = (name: string): TabTask<void> => ({
    name,
    run: async () => {
      attempts.push(name);
      throw new Error('It always fails.');
    },
  });
  await runInTabs(['a', 'b', 'c'].map(failing), { jobs: 1, timeout });
  assert.equal(attempts, ['a', 'b', 'c', 'a', 'b', 'c']);
});

test('nothing goes on once no browser can be launched', async () => {
  const begun: string[] = [];
  const usual = process.env.PUPPETEER_EXECUTABLE_PATH;
  const ending = (name: string): TabTask<void> => ({
    name,
    run: async (page) => {
      begun.push(name);
      process.env.PUPPETEER_EXECUTABLE_PATH = '/no/browser';
      await page.browser().close();
    },
  });
  try {
    await runInTabs(['a', 'b', 'c'].map(ending), { jobs: 1, timeout });
    assert.unreachable();
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error;
    assert.match(String(error.cause), 'PUPPETEER_EXECUTABLE_PATH names /no/browser');
  } finally {
    if (usual === undefined) delete process.env.PUPPETEER_EXECUTABLE_PATH;
    else process.env.PUPPETEER_EXECUTABLE_PATH = usual;
  }
  assert.equal(begun, ['a']);
});

test('a task that has left its tab is finished without its browser', async () => {
  const said: unknown[] = [];
  const leaving: TabTask<string> = {
    name: 'leaving',
    run: async (page, leave) => {
      const name = await title(page, 'leaving');
      leave();
      await page.browser().close();
      await sleep(50);
      return name;
    },
    onRetry: (cause) => said.push(cause),
  };
  const outcomes = await runInTabs([leaving], { jobs: 1, timeout });
  assert.equal(outcomes, [{ name: 'leaving', result: 'leaving' }]);
  assert.equal(said, []);
});

test('nothing is left of a browser once the tasks are done', async () => {
  const browsers = new Set<Browser>();
  const noting: TabTask<void> = {
    name: 'noting',
    run: async (page) => {
      browsers.add(page.browser());
    },
  };
  await runInTabs([noting], { jobs: 2, timeout });
  assert.is(browsers.size, 1);
  for (const browser of browsers) await leavesNothing(browser);
});

test.run();

async function leavesNothing(browser: Browser): Promise<void> {
  assert.ok(await isGone(groupOf(browser)), 'processes');
  assert.not.ok(existsSync(profileOf(browser)), 'profile');
}
