import { BullmqQueue, lookOf } from '../jobs/bullmq-queue.js';
import { throwAll, type Drained } from '../jobs/memory-queue.js';
import type { Look } from '../jobs/queue.js';

type Run = (look: Look) => Promise<void>;

/** On BullMQ, taken from it one by one. */
export class DrainedBullmqQueue extends BullmqQueue implements Drained {
  private run?: Run;

  override async work(run: Run): Promise<void> {
    this.run = run;
  }

  async drain(): Promise<void> {
    const worker = this.newWorker(null, { autorun: false });
    const faults: unknown[] = [];
    await worker.waitUntilReady();
    for (let job = await worker.getNextJob('drain', { block: false }); job;) {
      try {
        await this.run?.(lookOf(job));
        await job.moveToCompleted(undefined, 'drain', false);
      } catch (error) {
        faults.push(error);
        await job.moveToFailed(error instanceof Error ? error : new Error(String(error)), 'drain', false);
      }
      job = await worker.getNextJob('drain', { block: false });
    }
    await worker.close();
    throwAll(faults);
  }
}
