import { Logger } from '@nestjs/common';
import {
  type BackendFactory,
  Queue as BullQueue,
  type IQueueBackend,
  type Processor,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { timeZone } from '../clock.js';
import { type FailedJob, type Look, Queue, type QueueCounts, type Schedule } from './queue.js';

/** Where BullMQ keeps its jobs: the connection and what speaks its language. */
export interface Backend {
  factory: BackendFactory<IQueueBackend, never> | undefined;
  connection: never;
  /** What a worker waits at. */
  workerConnection: never;
  /** What to do whenever the connection is there again after a loss. */
  onReturn?(then: () => void): void;
  /** Sets apart what shares one Redis. */
  prefix?: string;
  close(): Promise<unknown>;
}

const queueName = 'commonweal';
const logger = new Logger('Queue');
const keep = {
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { count: 200 },
  removeOnFail: false,
};

/** A look is begun anew within seconds of the death of its worker, and given up when it has killed several. */
const recovery = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 5 };

/** BullMQ, whichever database it stands on. No QueueEvents: on PostgreSQL they get lost. */
export class BullmqQueue extends Queue {
  private readonly queue: BullQueue;
  private worker?: Worker;
  private closing?: Promise<void>;
  protected readonly attempts: number = 5;
  /** What ends with us is no fault. */
  private readonly complain = (error: Error) => {
    if (!this.closing) logger.error(error);
  };

  constructor(private readonly backend: Backend) {
    super();
    this.queue = new BullQueue(queueName, this.options, backend.factory as never);
    this.queue.on('error', this.complain);
  }

  private get options() {
    const { connection, prefix } = this.backend;
    return { connection, ...(prefix ? { prefix } : {}), skipVersionCheck: true };
  }

  private get workerOptions() {
    return { ...this.options, connection: this.backend.workerConnection };
  }

  async add({ name, id, requestId }: Look): Promise<void> {
    // One that waits for its next attempt is brought forward.
    const deduplication = { id: id ? `${name}/${id}` : name, keepLastIfActive: true, reschedule: true };
    await this.queue.add(name, { id, requestId }, { ...keep, attempts: this.attempts, deduplication });
  }

  /** It is said again after each loss of the connection: a Redis may come back with an empty memory. */
  async schedule(every: { name: string; pattern: string }[]): Promise<void> {
    this.backend.onReturn?.(() => void this.upsert(every).catch(this.complain));
    await this.upsert(every);
  }

  private async upsert(every: { name: string; pattern: string }[]): Promise<void> {
    const names = new Set(every.map(({ name }) => name));
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!names.has(key)) await this.queue.removeJobScheduler(key);
    }
    for (const { name, pattern } of every) {
      await this.queue.upsertJobScheduler(
        name,
        { pattern, tz: timeZone },
        { name, data: {}, opts: { ...keep, attempts: this.attempts } },
      );
    }
  }

  async work(run: (look: Look) => Promise<void>): Promise<void> {
    this.worker = this.newWorker((job) => run(lookOf(job)), { concurrency: 4, ...recovery });
    this.worker.on('error', this.complain);
    this.worker.on('failed', (job, error) =>
      logger.error({ job: job?.name, about: lookOf(job).id, err: error }),
    );
    await this.worker.waitUntilReady();
  }

  protected newWorker(processor: Processor | null, more: Partial<WorkerOptions> = {}): Worker {
    return new Worker(
      queueName,
      processor,
      { ...this.workerOptions, ...more },
      this.backend.factory as never,
    );
  }

  async rest(): Promise<void> {
    await this.worker?.close();
    this.worker = undefined;
  }

  async failed(): Promise<FailedJob[]> {
    const jobs = await this.queue.getFailed(0, 499);
    return jobs.map((job) => ({
      id: job.id ?? '',
      name: job.name,
      about: lookOf(job).id,
      reason: job.failedReason,
      failedAt: new Date(job.finishedOn ?? job.timestamp),
      attempts: job.attemptsMade,
    }));
  }

  async counts(): Promise<QueueCounts> {
    const counts = await this.queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
    const of = (state: string) => counts[state] ?? 0;
    return {
      waiting: of('waiting') + of('prioritized'),
      ...{ active: of('active'), delayed: of('delayed'), failed: of('failed') },
    };
  }

  async schedules(): Promise<Schedule[]> {
    const schedulers = await this.queue.getJobSchedulers();
    return schedulers.map(({ key, pattern = '', next }) => ({
      ...{ name: key, pattern },
      ...(next ? { nextAt: new Date(next) } : {}),
    }));
  }

  async retry(id: string): Promise<void> {
    const job = await this.queue.getJob(id);
    await job?.retry('failed', { resetAttemptsMade: true });
  }

  async ping(): Promise<void> {
    await this.queue.getJobCounts('waiting');
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.rest();
    await this.queue.close();
    await this.backend.close();
  }
}

export function lookOf(job: { name: string; data: unknown } | undefined): Look {
  const data = typeof job?.data === 'object' && job.data !== null ? job.data : {};
  const id = 'id' in data && typeof data.id === 'string' ? data.id : undefined;
  const requestId = 'requestId' in data && typeof data.requestId === 'string' ? data.requestId : undefined;
  return { name: job?.name ?? '', id, requestId };
}
