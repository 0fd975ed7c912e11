import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type Type,
} from '@nestjs/common';
import { Config } from '../config.js';
import { Described } from '../described.js';
import { notFound } from '../http/domain-error.js';
import { currentRequest, inRequest } from '../logging/log.js';
import { newId } from '../new-id.js';
import { Metrics } from '../operations/metrics.js';
import { Job } from './job.js';
import { type FailedJob, type Look, Queue } from './queue.js';

@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private known?: Map<string, Job>;

  constructor(
    private readonly queue: Queue,
    private readonly described: Described,
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  /** @throws Error when two jobs have one name: the application does not start */
  onApplicationBootstrap(): void {
    this.byName();
  }

  /** Begins to work, in processes that have that role. Call it once everything has started. */
  async work(): Promise<void> {
    if (!this.config.roles.includes('worker')) return;
    const all = [...this.byName().values()];
    await this.queue.schedule(all.flatMap(({ name, every }) => (every ? [{ name, pattern: every }] : [])));
    await this.queue.work((look) => inRequest(look.requestId ?? newId(), () => this.run(look)));
  }

  private byName(): Map<string, Job> {
    this.known ??= byUniqueName(this.described.all(Job));
    return this.known;
  }

  /**
   * Asks the worker to look at one thing, or at all that is due. Inside a command say
   * `afterCommit(tx, () => jobs.lookNow(SendMessages, id))`: before the commit there is nothing to see.
   */
  async lookNow(job: Type<Job>, id?: string): Promise<void> {
    const known = [...this.byName().values()].find((candidate) => candidate instanceof job);
    if (!known)
      throw new Error(`${job.name} is not a job of this application: add it to the providers of its module.`);
    await this.queue.add({ name: known.name, id, requestId: currentRequest() });
  }

  private async run({ name, id }: Look): Promise<void> {
    const job = this.byName().get(name);
    if (!job)
      throw new Error(
        `No job is called "${name}": write a provider that extends Job, or drop the failed job.`,
      );
    const began = performance.now();
    const ended = (outcome: 'done' | 'failed') =>
      this.metrics.worked(name, outcome, (performance.now() - began) / 1000);
    try {
      await job.run(id);
    } catch (error) {
      ended('failed');
      throw error;
    }
    ended('done');
    this.logger.debug({ job: name, about: id });
  }

  /** What was given up, latest first, as the wire shows it. */
  async failed(): Promise<(Omit<FailedJob, 'failedAt'> & { failedAt: string })[]> {
    const jobs = await this.queue.failed();
    return jobs.map((job) => ({ ...job, failedAt: job.failedAt.toISOString() }));
  }

  /** @throws DomainError not-found */
  async retry(id: string): Promise<void> {
    const jobs = await this.queue.failed();
    if (!jobs.some((job) => job.id === id)) throw notFound('failed job');
    await this.queue.retry(id);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.rest();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

function byUniqueName(jobs: Job[]): Map<string, Job> {
  const byName = new Map<string, Job>();
  for (const job of jobs) {
    const other = byName.get(job.name);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(job.name)) {
      throw new Error(
        `${job.constructor.name} needs a name of lower-case words joined by hyphens, not "${job.name}"`,
      );
    }
    if (other) {
      const both = `${other.constructor.name} and ${job.constructor.name}`;
      throw new Error(`Two jobs are called "${job.name}": ${both}. Give one of them another name.`);
    }
    byName.set(job.name, job);
  }
  return byName;
}
