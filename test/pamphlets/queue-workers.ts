/** Workers for the queue of a test: in its own process, and in others that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { connectToRedis } from '../../src/pamphlets/queue/redis-connection.ts';
import { work } from '../../src/pamphlets/queue/work.ts';
import { processesWith } from '../support/processes-with.ts';

export interface LocalWorker extends AsyncDisposable {
  /** The names of the pages that it has printed. */
  readonly printed: readonly string[];
}

/**
 * Works in this process until it is disposed.
 *
 * @param say hears what it has to say
 */
export async function localWorker(
  url: string,
  say: (text: string) => void = () => {},
): Promise<LocalWorker> {
  const printed: string[] = [];
  const interruption = new AbortController();
  const { signal } = interruption;
  const connection = await connectToRedis({ url, say, signal });
  const working = work({ connection, jobs: 2, say, onDone: (name) => printed.push(name), signal });
  return {
    printed,
    async [Symbol.asyncDispose]() {
      interruption.abort(new Error('The test is over.'));
      await working;
      await connection[Symbol.asyncDispose]();
    },
  };
}

/**
 * Starts a worker in a process of its own; resolves once it takes pages.
 *
 * @param folder for what its browser would leave behind if it is killed
 * @param silence see `work`
 */
export async function workerProcess(
  url: string,
  folder: string,
  silence?: number,
): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('queue-worker.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [script, url, ...(silence === undefined ? [] : [String(silence)])],
    { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { stdout } = child;
  await once(stdout, 'data');
  // It must not wait for somebody to read what it says.
  stdout.resume();
  return child;
}

export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/**
 * Ends the browser of a worker for good (Linux).
 *
 * @param folder the worker's TMPDIR, in which it could launch another one
 */
export async function takeBrowser({ pid }: ChildProcess, folder: string): Promise<void> {
  for (const number of await processesWith('TMPDIR', folder)) {
    if (number !== pid) kill(number);
  }
  // Not before: a browser that lives makes it again.
  await rm(folder, { recursive: true, maxRetries: 10 });
}

function kill(number: number): void {
  try {
    process.kill(number, 'SIGKILL');
  } catch {
    // It has ended with another.
  }
}
