import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { plusDays } from '@commonweal/calendar';
import { releasePublished } from '@commonweal/documents';
import { Clock, EventHandler, Job, Jobs, Transaction } from '@commonweal/platform';
import { type Climber, Climbers } from './climber.js';
import { Climbing } from './climbing.js';

const batch = 50;
/** A ladder reaches 250 working days either way. */
const reach = 370;

/** Plans the next rungs of everything that climbs anew: a ladder, a calendar or a template may have changed. */
@Injectable()
export class ClimbAgain extends Job {
  readonly name = 'climb-again';

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly climbers: Climbers,
    private readonly climbing: Climbing,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const climber of this.climbers.all()) {
      let after: string | null = null;
      do {
        const from: string | null = after;
        after = await this.transaction.run<string | null>((tx) => this.step(tx, climber, from));
      } while (after !== null);
    }
  }

  /** The last id of the batch; null after the last batch. */
  private async step(tx: EntityManager, climber: Climber, after: string | null): Promise<string | null> {
    const today = this.clock.today();
    const ids = await climber.dueBetween(tx, plusDays(today, -reach), plusDays(today, reach), after, batch);
    for (const id of ids) await this.climbing.climb(tx, { kind: climber.subjectKind, id }, today);
    return ids.length === batch ? (ids.at(-1) ?? null) : null;
  }
}

@Injectable()
export class ClimbAgainWhenAReleaseIsPublished extends EventHandler<{ release: number }> {
  readonly event = releasePublished;
  readonly name = 'climb-again-when-a-release-is-published';

  constructor(private readonly jobs: Jobs) {
    super();
  }

  /** The job is asked for before this is noted as done: at worst it runs twice. */
  async handle(): Promise<void> {
    await this.jobs.lookNow(ClimbAgain);
  }
}
