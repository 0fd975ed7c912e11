import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { releasePublished, Releases } from '@commonweal/documents';
import { EventHandler, Jobs } from '@commonweal/platform';
import { RedateReturns } from './redate-returns.job.js';

@Injectable()
export class RedateWhenACalendarChanges extends EventHandler<{ release: number }> {
  readonly event = releasePublished;
  readonly name = 'redate-returns-when-a-calendar-changes';

  constructor(
    private readonly releases: Releases,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  /** The job is asked for before this is noted as done: at worst it runs twice. */
  async handle(tx: EntityManager, { release }: { release: number }): Promise<void> {
    if (release < 2) return;
    const [before, after] = [await this.releases.of(release - 1, tx), await this.releases.of(release, tx)];
    if (!isDeepStrictEqual(before.all('calendar'), after.all('calendar')))
      await this.jobs.lookNow(RedateReturns);
  }
}
