/** The jobs of one build in a queue that others use as well: asked for, looked after, taken back. */
import { type Job, Queue } from 'bullmq';
import {
  artifactKey,
  entriesOf,
  type JobOutcome,
  type Makers,
  type PrintJob,
  type PrintJobsOptions,
} from '../print-job.ts';
import { digestsOf, jobIdOf, nameOf, prefix } from './queue-keys.ts';
import { queueNameOf } from './queue-name.ts';
import type { RedisConnection } from './redis-connection.ts';
import { setbackIn } from './setback.ts';
import { takeArtifacts } from './shared-artifacts.ts';
import { offerFiles } from './shared-files.ts';

/** BullMQ knows no priority beyond it. */
const lastPriority = 2 ** 21 - 1;

export interface QueuedBuildOptions
  extends Pick<PrintJobsOptions, 'readFile' | 'signal' | 'onDone' | 'onRetry'> {
  readonly connection: RedisConnection;
  readonly makers: Makers;
  /** How many jobs the build has in all. */
  readonly size: number;
}

/** A job that is asked for, and has not come back. */
interface Asked {
  readonly job: PrintJob;
  readonly keys: readonly string[];
  /** The last failed attempt that was heard of. */
  attempt: number;
}

/**
 * What there is in Redis decides, and not what was heard: a job or an artifact that got lost is asked for again,
 * and so is one that another build has taken back.
 */
export class QueuedBuild {
  readonly queue: Queue<PrintJob>;
  /** Of the jobs that have come back. */
  readonly outcomes = new Map<PrintJob, JobOutcome>();
  readonly #options: QueuedBuildOptions;
  readonly #asked = new Map<string, Asked>();

  constructor(options: QueuedBuildOptions) {
    const { connection, makers } = options;
    this.#options = options;
    this.queue = new Queue(queueNameOf(makers), { connection: connection.redis, prefix });
    // A Redis that is away is said by the connection.
    this.queue.on('error', () => {});
  }

  /** The ids of the jobs that are asked for, and have not come back. */
  get ids(): string[] {
    return [...this.#asked.keys()];
  }

  has(id: string): boolean {
    return this.#asked.has(id);
  }

  async ask(job: PrintJob): Promise<void> {
    const keys = entriesOf(job).map((entry) => artifactKey(job, entry, this.#options.makers));
    const id = jobIdOf(keys);
    const asked = { job, keys, attempt: 0 };
    this.#asked.set(id, asked);
    if (!(await this.#take(id, asked))) await this.#add(id, asked);
  }

  /** Finds out what became of a job, and does what is to be done about it. */
  async look(id: string): Promise<void> {
    const asked = this.#asked.get(id);
    if (!asked || (await this.#take(id, asked))) return;
    const job = await this.queue.getJob(id);
    const state = await job?.getState();
    if (job && state === 'failed') this.#settle(id, asked, { cause: new Error(job.failedReason) });
    else if (job && state !== 'completed') await this.#hear(job, asked);
    // It may have come back between the two looks.
    else if (!(await this.#take(id, asked))) await this.#add(id, asked);
  }

  /** Keeps the files of waiting jobs from expiring. */
  async refresh(): Promise<void> {
    await this.#offer([...this.#asked.values()].flatMap(({ job }) => digestsOf(job)));
  }

  /** Takes back the jobs that no worker has begun. */
  async takeBack(): Promise<void> {
    await Promise.all(this.ids.map((id) => this.queue.remove(id)));
  }

  /** Whether it is made, for whomever. */
  async #take(id: string, asked: Asked): Promise<boolean> {
    const { connection, onDone } = this.#options;
    // It writes as well: how long they stay.
    const artifacts = await connection.onceItTakes(() =>
      takeArtifacts(connection.redis, asked.keys),
    );
    if (!artifacts) return false;
    await onDone(asked.job, artifacts);
    this.#settle(id, asked);
    return true;
  }

  async #add(id: string, { job }: Asked): Promise<void> {
    const { connection, signal, size } = this.#options;
    await this.#offer(digestsOf(job));
    // How it ended in an earlier build is no answer.
    if (/^(?:completed|failed)$/.test(await this.queue.getJobState(id))) {
      await connection.onceItTakes(() => this.queue.remove(id));
    }
    signal?.throwIfAborted();
    await connection.onceItTakes(() =>
      this.queue.add(nameOf(job), job, {
        jobId: id,
        // A build of one paper does not wait for one of a whole archive.
        priority: Math.min(size, lastPriority),
        attempts: 4,
        backoff: { type: 'exponential', delay: 500 },
        // Kept for operators to look at.
        removeOnComplete: { age: 3600, count: 1000 },
        removeOnFail: { age: 86_400, count: 1000 },
      }),
    );
  }

  async #hear({ progress }: Job<PrintJob>, asked: Asked): Promise<void> {
    const setback = setbackIn(progress);
    if (!setback || setback.attempt <= asked.attempt) return;
    asked.attempt = setback.attempt;
    this.#options.onRetry(asked.job, new Error(setback.reason));
    await this.#offer(setback.missing);
  }

  async #offer(digests: readonly string[]): Promise<void> {
    const { connection, readFile } = this.#options;
    await connection.onceItTakes(() => offerFiles(connection.redis, digests, readFile));
  }

  #settle(id: string, { job }: Asked, failed?: { readonly cause: unknown }): void {
    this.#asked.delete(id);
    this.outcomes.set(job, { job, ...failed });
  }
}
