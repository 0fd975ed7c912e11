import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { releasePublished } from '@commonweal/documents';
import { EventHandler, Job, Jobs, lock, Transaction } from '@commonweal/platform';
import { Clocks } from './clocks.js';
import { Duty } from './duty.entity.js';
import { DutyLook } from './duty-look.js';

const batch = 100;

/** Counts the last days of what is still owed anew: a calendar or a duty may have changed. */
@Injectable()
export class RedateDuties extends Job {
  readonly name = 'redate-duties';

  constructor(
    private readonly transaction: Transaction,
    private readonly clocks: Clocks,
    private readonly look: DutyLook,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      after = await this.transaction.run<string | null>((tx) => this.step(tx, from));
    }
  }

  /** The last id of the batch; null after the last batch. */
  private async step(tx: EntityManager, after: string): Promise<string | null> {
    const where = { state: In(['waiting', 'open']), ...(after ? { id: MoreThan(after) } : {}) };
    const duties = await tx.find(Duty, { where, order: { id: 'ASC' }, take: batch });
    for (const { id } of duties) await lock(tx, `duty:${id}`);
    for (const kind of new Set(duties.map(({ subjectKind }) => subjectKind))) {
      const own = duties.filter(({ subjectKind }) => subjectKind === kind);
      const facts = await this.clocks.factsOfAll(tx, kind, [
        ...new Set(own.map(({ subjectId }) => subjectId)),
      ]);
      for (const duty of own) {
        const moved = await this.clocks.windAll(tx, [duty], facts.get(duty.subjectId) ?? {});
        if (moved.length) await this.look.at(tx, moved);
      }
    }
    return duties.length === batch ? (duties.at(-1)?.id ?? null) : null;
  }
}

@Injectable()
export class RedateDutiesWhenAReleaseIsPublished extends EventHandler<{ release: number }> {
  readonly event = releasePublished;
  readonly name = 'redate-duties-when-a-release-is-published';

  constructor(private readonly jobs: Jobs) {
    super();
  }

  /** The job is asked for before this is noted as done: at worst it runs twice. */
  async handle(): Promise<void> {
    await this.jobs.lookNow(RedateDuties);
  }
}
