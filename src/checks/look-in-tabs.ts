/** Looks at things in tabs, each of which has to be seen. */
import { runInTabs } from '../pamphlets/run-in-tabs.ts';
import type { TabPoolOptions } from '../pamphlets/tab-pool.ts';
import type { TabTask } from '../pamphlets/tab-task.ts';

/**
 * @param failure what is said before the names of those that failed: “These pages could not be read”
 * @throws AggregateError if some fail at the second attempt as well; else what `runInTabs` throws
 */
export async function lookInTabs(
  tasks: readonly TabTask<void>[],
  options: TabPoolOptions,
  failure: string,
): Promise<void> {
  const outcomes = await runInTabs(tasks, options);
  const failed = outcomes.filter((outcome) => 'cause' in outcome);
  if (failed.length === 0) return;
  const names = failed.map(({ name }) => name).join(', ');
  const causes = failed.map(({ cause }) => cause);
  throw new AggregateError(causes, `${failure}: ${names}.`);
}
