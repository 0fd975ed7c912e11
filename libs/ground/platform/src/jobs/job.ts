/**
 * Something the worker does. A provider that extends this class is found by itself. What is due lives in tables: a
 * job looks there and does what it finds, so it may run twice and does the work once.
 */
export abstract class Job {
  /** Unique in the application, lower-case words joined by hyphens. */
  abstract readonly name: string;
  /** When it runs by itself: a cron pattern in Europe/London, down to seconds if it has six parts. */
  readonly every?: string;

  /** @param id what to look at; everything that is due when it is missing */
  abstract run(id?: string): Promise<void>;
}
