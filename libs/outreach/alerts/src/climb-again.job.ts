import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { releasePublished } from '@commonweal/documents';
import { Clock, EventHandler, Job, Jobs, lockAll, Transaction } from '@commonweal/platform';
import { Climbable, type ClimbableKind } from './climbable.js';
import { Climbing } from './climbing.js';

const batch = 50;

/** Plans the next rungs of everything that climbs anew: a ladder, a calendar or a template may have changed. */
@Injectable()
export class ClimbAgain extends Job {
  readonly name = 'climb-again';

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly climbable: Climbable,
    private readonly climbing: Climbing,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const kind of this.climbable.kinds()) {
      let after: string | null = null;
      do {
        const from: string | null = after;
        after = await this.transaction.run<string | null>((tx) => this.step(tx, kind, from));
      } while (after !== null);
    }
  }

  /** The last id of the batch; null after the last batch. */
  private async step(tx: EntityManager, { kind, next }: ClimbableKind, after: string | null) {
    const today = this.clock.today();
    const ids = await next(tx, today, after, batch);
    // Whoever moves a day cancels what was planned for it: read meanwhile, it would be planned again.
    await lockAll(
      tx,
      ids.map((id) => `${kind}:${id}`),
    );
    await this.climbing.climbAll(tx, kind, ids, today);
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
