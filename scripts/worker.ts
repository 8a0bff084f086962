/** `npm run worker`: prints what builds, on this machine or others, have put into a queue. */
import { makersOf } from '../src/pamphlets/makers.ts';
import { serveDashboard } from '../src/pamphlets/queue/dashboard.ts';
import { connectToRedis } from '../src/pamphlets/queue/redis-connection.ts';
import { work } from '../src/pamphlets/queue/work.ts';
import { counted } from '../src/site/wording.ts';
import { runCommand } from './command.ts';
import { progressOf } from './progress.ts';

await runCommand({
  name: 'worker',
  does: 'Prints the pages that builds put into a queue, until you press Ctrl+C.',
  options: ['queue', 'jobs', 'dashboard'],
  run: async ({ queue: url, jobs, dashboard, signal }) => {
    if (url === undefined) {
      throw new Error('--queue is missing: npm run worker -- --queue redis://127.0.0.1:6379');
    }
    const { say, step, done } = progressOf('worker');
    await using connection = await connectToRedis({ url, say, signal });
    await using page =
      dashboard === undefined
        ? undefined
        : await serveDashboard(connection.redis, await makersOf(), dashboard);
    if (page) say(`The queue is shown at ${page.url}`);
    let count = 0;
    await work({
      connection,
      jobs,
      signal,
      say,
      onDone: (name) => step(`${++count}  ${name}`),
    });
    done(counted(count, 'page'));
    return 0;
  },
});
