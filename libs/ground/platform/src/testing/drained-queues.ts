import type { Job as BullJob } from 'bullmq';
import { BullmqQueue, lookOf } from '../jobs/bullmq-queue.js';
import { throwAll, type Drained } from '../jobs/memory-queue.js';
import type { Look } from '../jobs/queue.js';

type Run = (look: Look) => Promise<void>;

/** On BullMQ, taken from it one by one. */
export class DrainedBullmqQueue extends BullmqQueue implements Drained {
  protected override readonly attempts: number = 1;
  private run?: Run;

  override work(run: Run): Promise<void> {
    this.run = run;
    return Promise.resolve();
  }

  async drain(): Promise<void> {
    const worker = this.newWorker(null, { autorun: false });
    const faults: unknown[] = [];
    await worker.waitUntilReady();
    const next = (): Promise<BullJob | undefined> => worker.getNextJob('drain', { block: false });
    for (let job = await next(); job; job = await next()) {
      try {
        await this.run?.(lookOf(job));
        await job.moveToCompleted(undefined, 'drain', false);
      } catch (error) {
        faults.push(error);
        await job.moveToFailed(error instanceof Error ? error : new Error(String(error)), 'drain', false);
      }
    }
    await worker.close();
    throwAll(faults);
  }
}
