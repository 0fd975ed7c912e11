/** "Look now": at one thing, or at everything that is due. */
export interface Look {
  name: string;
  id?: string;
  /** The request that asked for it, for the log. */
  requestId?: string;
}

/** How many jobs stand where. */
export interface QueueCounts {
  waiting: number;
  active: number;
  /** For later, or for another try. */
  delayed: number;
  failed: number;
}

export interface Schedule {
  name: string;
  /** A cron pattern in Europe/London. */
  pattern: string;
  nextAt?: Date;
}

export interface FailedJob {
  id: string;
  name: string;
  about?: string;
  reason: string;
  failedAt: Date;
  attempts: number;
}

/** What carries looks to a worker. */
export abstract class Queue {
  /** Two equal looks that nobody has begun are one; a look added while its equal runs is run after it. */
  abstract add(look: Look): Promise<void>;
  /** Makes these the only schedules. */
  abstract schedule(every: { name: string; pattern: string }[]): Promise<void>;
  /** Begins to run what is added. */
  abstract work(run: (look: Look) => Promise<void>): Promise<void>;
  /** Lets what runs come to its end and begins nothing new. */
  abstract rest(): Promise<void>;
  /** What failed for good, latest first, at most 500. */
  abstract failed(): Promise<FailedJob[]>;
  abstract counts(): Promise<QueueCounts>;
  /** What runs by itself. */
  abstract schedules(): Promise<Schedule[]>;
  /** Puts a failed job back. */
  abstract retry(id: string): Promise<void>;
  /** Rejects when the queue cannot be reached. */
  abstract ping(): Promise<void>;
  /** May be called twice. */
  abstract close(): Promise<void>;
}
