/** `npm run bench-peers`: fetches the programs that we are compared with, for `npm run bench` to use. */
import { fetchPeers } from './bench/peers/fetch-peers.ts';
import { runCommand } from './command.ts';
import { progressOf } from './progress.ts';

await runCommand({
  name: 'bench-peers',
  does: 'Fetches the programs that npm run bench compares us with, into .cache/peers/.',
  options: [],
  run: async ({ signal }) => {
    const progress = progressOf('peers');
    const missing = await fetchPeers(progress.say, signal);
    progress.done(missing === 0 ? 'all are there' : `${missing} could not be fetched`);
    return missing === 0 ? 0 : 1;
  },
});
