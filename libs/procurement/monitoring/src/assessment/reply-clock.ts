import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DocumentSet, parameterOn, Releases } from '@commonweal/documents';
import { workingDays } from '@commonweal/calendar';
import { Clock } from '@commonweal/platform';

/** In working days; it holds where the release has no parameter `rating-reply-days`. */
const usualDays = 10;

/** How long the supplier has to reply before ratings are published. */
export function replyDays(documents: DocumentSet, today: string): number {
  const value = parameterOn(documents, 'rating-reply-days', today);
  return typeof value === 'number' ? value : usualDays;
}

@Injectable()
export class ReplyClock {
  constructor(
    private readonly clock: Clock,
    private readonly releases: Releases,
  ) {}

  today(): string {
    return this.clock.today();
  }

  now(): Date {
    return this.clock.now();
  }

  /** Counted from today, closure days of the council left out. */
  async lastDay(tx: EntityManager): Promise<string> {
    const documents = await this.releases.inForce(tx);
    const days = replyDays(documents, this.today());
    return workingDays(documents, 'office').addWorkingDays(this.today(), days);
  }
}
