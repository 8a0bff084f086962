/** A Redis of one's own, on this machine alone, that can be stopped, killed and started again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  /** Resolves once it takes connections. */
  readonly start: () => Promise<void>;
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Does something through a connection that is closed afterwards. */
  readonly ask: <Answer>(question: (redis: Redis) => Promise<Answer>) => Promise<Answer>;
}

export const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0;

/** @param settings as on its command line: `['--requirepass', 'secret']` */
export async function redisServer(...settings: readonly string[]): Promise<RedisServer> {
  const folder = await mkdtempDisposable(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const place = ['--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder.path];
    child = spawn('redis-server', [...place, ...settings], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = child;
    if (!stdout) throw new Error('redis-server has no output.');
    for await (const text of stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      if (String(text).includes('Ready to accept connections')) break;
    }
    // It must not wait for somebody to read what it says.
    stdout.resume();
  };

  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };

  await start();
  return {
    url,
    start,
    stop,
    async ask(question) {
      const redis = new Redis(url);
      try {
        return await question(redis);
      } finally {
        redis.disconnect();
      }
    },
    async [Symbol.asyncDispose]() {
      await stop('SIGKILL');
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
