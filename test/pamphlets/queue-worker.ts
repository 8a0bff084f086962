/** Works for the queue of a test until it is killed: `node queue-worker.ts redis://…`. */
import { connectToRedis } from '../../src/pamphlets/queue/redis-connection.ts';
import { work } from '../../src/pamphlets/queue/work.ts';

const [, , url = ''] = process.argv;
const say = (text: string) => console.log(text);
const interruption = new AbortController();
const { signal } = interruption;
process.once('SIGTERM', () => interruption.abort(new Error('Interrupted.')));
await using connection = await connectToRedis({ url, say, signal });
// Its pages go to the next worker sooner than they would otherwise.
await work({ connection, jobs: 2, silence: 1500, say, onDone: say, signal });
