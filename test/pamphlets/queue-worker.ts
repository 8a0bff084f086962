/** Works for the queue of a test until it is killed: `node queue-worker.ts redis://… [silence in ms]`. */
import { connectToRedis } from '../../src/pamphlets/queue/redis-connection.ts';
import { work } from '../../src/pamphlets/queue/work.ts';

const [, , url = '', silence] = process.argv;
const say = (text: string) => console.log(text);
const interruption = new AbortController();
const { signal } = interruption;
process.once('SIGTERM', () => interruption.abort(new Error('Interrupted.')));
await using connection = await connectToRedis({ url, say, signal });
await work({
  connection,
  jobs: 2,
  silence: silence === undefined ? undefined : Number(silence),
  say,
  onDone: say,
  signal,
}).catch((error) => {
  say(String(error));
  process.exitCode = 1;
});
