import { type FailedJob, type Look, Queue, type QueueCounts, type Schedule } from './queue.js';

type Run = (look: Look) => Promise<void>;

/** A queue that runs nothing until it is drained. */
export interface Drained {
  /** Runs everything that was added, and what that adds, to its end. @throws what a job threw */
  drain(): Promise<void>;
}

/** In memory. */
export class MemoryQueue extends Queue implements Drained {
  private waiting: Look[] = [];
  private readonly lost: FailedJob[] = [];
  private scheduled: Schedule[] = [];
  private run?: Run;

  add(look: Look): Promise<void> {
    const isThere = this.waiting.some(({ name, id }) => name === look.name && id === look.id);
    if (!isThere) this.waiting.push(look);
    return Promise.resolve();
  }

  /** What is told to run by itself runs only when it is asked for. */
  schedule(every: Schedule[]): Promise<void> {
    this.scheduled = every;
    return Promise.resolve();
  }

  work(run: Run): Promise<void> {
    this.run = run;
    return Promise.resolve();
  }

  async drain(): Promise<void> {
    const faults: unknown[] = [];
    for (let look = this.waiting.shift(); look; look = this.waiting.shift()) {
      await this.run?.(look).catch((error: unknown) => faults.push(this.fail(look, error)));
    }
    throwAll(faults);
  }

  private fail({ name, id }: Look, error: unknown): unknown {
    const reason = error instanceof Error ? error.message : String(error);
    this.lost.unshift({
      id: String(this.lost.length),
      name,
      about: id,
      reason,
      failedAt: new Date(),
      attempts: 1,
    });
    return error;
  }

  counts(): Promise<QueueCounts> {
    const [waiting, failed] = [this.waiting.length, this.lost.length];
    return Promise.resolve({ waiting, active: 0, delayed: 0, failed });
  }

  schedules(): Promise<Schedule[]> {
    return Promise.resolve(this.scheduled);
  }

  failed(): Promise<FailedJob[]> {
    return Promise.resolve(this.lost);
  }

  async retry(id: string): Promise<void> {
    const index = this.lost.findIndex((job) => job.id === id);
    const [job] = index < 0 ? [] : this.lost.splice(index, 1);
    if (job) await this.add({ name: job.name, id: job.about });
  }

  rest(): Promise<void> {
    this.run = undefined;
    return Promise.resolve();
  }

  ping(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

export function throwAll(faults: unknown[]): void {
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, faults.map(String).join('\n'));
}
