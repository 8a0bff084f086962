/** A connection to Redis that waits, and says so, while Redis is away or full. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { addressOf } from './redis-address.ts';
import { reminder } from './reminder.ts';

export interface RedisConnection extends AsyncDisposable {
  /** Commands given to it while Redis is away are sent once it is back. */
  readonly redis: Redis;
  /**
   * Rejects once there is no use in waiting: with an Error if Redis refuses the user, the password or the
   * database, or cannot be trusted (TLS); with the signal's reason once it is aborted.
   */
  readonly ended: Promise<never>;
  /** Whether an error says that Redis takes nothing in, which passes if one waits: then it is said. */
  readonly isFull: (error: unknown) => boolean;
  /** Does what writes into Redis, and does it again for as long as Redis takes nothing in. */
  readonly onceItTakes: <Result>(write: () => Promise<Result>) => Promise<Result>;
}

export interface RedisOptions {
  /** `redis://user:password@host:port/db`, or `rediss://` for TLS. */
  readonly url: string;
  /** Hears of a Redis that is away, back again or full. */
  readonly say: (text: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** How long a Redis that is away or full is left alone between two attempts, in ms. */
export const pause = 1000;

/** What passes if one waits: the network, the machine at its other end, a Redis that starts. */
const passing =
  /^(?:ECONN|EHOST|ENET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|LOADING|Redis is loading|ERR max number)/;
/** Full, or without a disk to write to; or a replica that is about to take its master's place. */
const takesNothing = /^(?:OOM|MISCONF|READONLY|LOADING|MASTERDOWN|CLUSTERDOWN)\b/;

/**
 * @returns once Redis answers
 * @throws what `ended` rejects with, if that comes first
 */
export async function connectToRedis({ url, say, signal }: RedisOptions): Promise<RedisConnection> {
  const address = addressOf(url);
  const away = reminder(say);
  const redis = new Redis(url, {
    lazyConnect: true,
    // BullMQ asks for it: commands wait for as long as Redis is away.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(100 * attempt, 2 * pause),
  });
  const ending = Promise.withResolvers<never>();
  // Whoever uses the connection may be waiting for something else.
  ending.promise.catch(() => {});
  const abort = () => ending.reject(signal?.reason);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  redis.on('error', (cause: Error) => {
    const reason = reasonOf(cause);
    if (passing.test(reason)) away.say(`${address} cannot be reached (${reason}). Waiting for it.`);
    else ending.reject(new Error(`${address} refuses the connection: ${reason}`));
  });
  redis.on('ready', () => away.end(`${address} is there again.`));
  const end = async () => {
    signal?.removeEventListener('abort', abort);
    redis.disconnect();
  };
  try {
    const ready = new Promise((resolve) => redis.once('ready', resolve));
    // What it fails with has been heard above, and it is tried again.
    redis.connect().catch(() => {});
    await Promise.race([ready, ending.promise]);
  } catch (error) {
    await end();
    throw error;
  }
  const full = reminder(say);
  const isFull = (error: unknown): boolean => {
    const reason = reasonOf(error);
    if (!takesNothing.test(reason)) return false;
    full.say(
      `${address} takes nothing in: ${reason} Give it more memory (maxmemory), or room on its disk. ` +
        'Waiting for that.',
    );
    return true;
  };
  return {
    redis,
    ended: ending.promise,
    isFull,
    onceItTakes: async (write) => {
      for (;;) {
        try {
          return await write();
        } catch (error) {
          if (!isFull(error)) throw error;
          await sleep(pause, undefined, { signal });
        }
      }
    },
    [Symbol.asyncDispose]: end,
  };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // Where a name has several addresses, the message is empty.
  if (code !== undefined && passing.test(code)) return code;
  // At which line of BullMQ's scripts, helps nobody.
  return message.replace(/ script: .*/, '');
}
