/** Runs a list of tasks in the reused tabs of one browser. */
import { inParallel } from './in-parallel.ts';
import { openTabPool, type TabPoolOptions } from './tab-pool.ts';
import type { TabOutcome, TabTask } from './tab-task.ts';

/**
 * Runs every task, and one that failed once more: after the others and alone.
 *
 * @returns The outcomes, in the order of the tasks.
 * @throws The signal's reason once it is aborted; NoBrowser if none can be launched.
 */
export async function runInTabs<Result>(
  tasks: readonly TabTask<Result>[],
  options: TabPoolOptions,
): Promise<TabOutcome<Result>[]> {
  const { signal } = options;
  signal?.throwIfAborted();
  if (tasks.length === 0) return [];
  await using pool = await openTabPool(options);
  try {
    // It has them wait for their turns.
    return await inParallel(tasks, tasks.length, pool.run);
  } finally {
    // Whatever it made of them.
    signal?.throwIfAborted();
  }
}
