import { Injectable } from '@nestjs/common';
import { afterCommit, Clock, Jobs } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { MakeDisclosures } from './make-disclosures.job.js';

/** When a bundle is made. */
@Injectable()
export class DisclosureTiming {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  get now(): Date {
    return this.clock.now();
  }

  makeAfter(tx: EntityManager, id: string): void {
    afterCommit(tx, () => this.jobs.lookNow(MakeDisclosures, id));
  }
}
