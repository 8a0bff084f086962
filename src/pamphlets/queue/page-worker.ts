/** A worker of BullMQ that ends in bounded time, whatever Redis does, and knows what it could not give back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, WaitingError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { PrintJob } from '../print-job.ts';
import { pause } from './redis-connection.ts';
import type { WorkDone } from './work-on-job.ts';

type PageJob = Job<PrintJob, WorkDone>;

/** How long a Redis that answers may take to do what it was asked for, in ms. */
const farewell = 1000;

export class PageWorker extends Worker<PrintJob, WorkDone> {
  /** The jobs that Redis has not taken back, each with the work on it. */
  readonly #held = new Map<PageJob, Promise<unknown>>();

  /**
   * Takes nothing more, and waits until the jobs in hand are done and given back, for as long as Redis answers.
   *
   * @param silence How long an answer of Redis may take, in ms
   * @returns The names of the jobs that were not given back
   */
  async end(redis: Redis, silence: number): Promise<string[]> {
    const over = new AbortController();
    const { signal } = over;
    this.on('completed', (job) => this.#held.delete(job));
    this.on('failed', (job) => job && this.#held.delete(job));
    const closed = this.close();
    const givenBack = async (): Promise<void> => {
      // What is being taken right now.
      await Promise.race([closed, sleep(farewell, undefined, { signal })]);
      await Promise.allSettled(this.#held.values());
    };
    await Promise.race([givenBack(), silenceOf(redis, silence, signal)]);
    over.abort();
    await this.#abandon();
    return [...this.#held.keys()].map(({ name }) => name);
  }

  override async processJob(job: PageJob, token: string, fetchNext?: () => boolean) {
    const processed = super.processJob(job, token, fetchNext);
    this.#held.set(job, processed);
    try {
      return await processed;
    } finally {
      // At the end it is forgotten only if Redis has said so.
      if (!this.closing) this.#held.delete(job);
    }
  }

  protected override async callProcessJob(job: PageJob, token: string, signal?: AbortSignal) {
    try {
      return await super.callProcessJob(job, token, signal);
    } catch (error) {
      // It was given back as it was, and nothing more is heard of it.
      if (error instanceof WaitingError) this.#held.delete(job);
      throw error;
    }
  }

  /**
   * What comes last in `close`, which may never get there: BullMQ waits for what Redis answers, and for the end of the
   * connection that it listens on, of which ioredis does not tell if that is about to be opened again
   * (https://github.com/taskforcesh/bullmq/issues/4656).
   */
  async #abandon(): Promise<void> {
    await this.lockManager.close();
    await this.backend.close(true);
  }
}

/** Resolves once Redis has not answered for so many ms. */
async function silenceOf(redis: Redis, ms: number, signal: AbortSignal): Promise<void> {
  // To refuse is an answer as well.
  const answer = () => redis.ping().catch(() => 'refused');
  while (await Promise.race([answer(), sleep(ms, undefined, { signal })])) {
    await sleep(pause, undefined, { signal });
  }
}
