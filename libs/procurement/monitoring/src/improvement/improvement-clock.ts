import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { workingDays } from '@commonweal/calendar';
import { parameterOn, Releases } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';

/** In working days; it holds where the release has no parameter `improvement-plan-days`. */
const usualDays = 60;

/** By when a plan is to have reached its aim, unless people agree on another day. */
@Injectable()
export class ImprovementClock {
  constructor(
    private readonly clock: Clock,
    private readonly releases: Releases,
  ) {}

  today(): string {
    return this.clock.today();
  }

  async lastDay(tx: EntityManager): Promise<string> {
    const documents = await this.releases.inForce(tx);
    const value = parameterOn(documents, 'improvement-plan-days', this.today());
    const days = typeof value === 'number' ? value : usualDays;
    return workingDays(documents, 'office').addWorkingDays(this.today(), days);
  }
}
