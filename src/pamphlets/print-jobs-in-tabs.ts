/** Prints jobs in this process, in the tabs of one browser. */
import { entriesOf, type PrintJobs } from './print-job.ts';
import { printJobInTab } from './print-job-in-tab.ts';
import { runInTabs } from './run-in-tabs.ts';

export const printJobsInTabs: PrintJobs = async (
  jobs,
  { readFile, jobs: tabs, timeout, signal, onDone, onRetry },
) => {
  const outcomes = await runInTabs(
    jobs.map((job) => ({
      name: entriesOf(job)
        .map(({ path }) => path)
        .join(', '),
      run: async (tab, leave) => await onDone(job, await printJobInTab(tab, job, readFile, leave)),
      onRetry: (cause) => onRetry(job, cause),
    })),
    { jobs: tabs, timeout, signal },
  );
  return jobs.map((job, index) => {
    const outcome = outcomes[index];
    return outcome && 'cause' in outcome ? { job, cause: outcome.cause } : { job };
  });
};
