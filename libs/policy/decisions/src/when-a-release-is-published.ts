import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { releasePublished } from '@commonweal/documents';
import { afterCommit, EventHandler, Jobs } from '@commonweal/platform';
import { Reevaluate } from './reevaluate.js';
import { Reevaluation } from './reevaluation.entity.js';
import { Subjects } from './subject.js';

const batch = 1000;

/** Opens the re-evaluation of everything running. */
@Injectable()
export class WhenAReleaseIsPublished extends EventHandler<{ release: number }> {
  readonly event = releasePublished;
  readonly name = 'reevaluate-what-runs';

  constructor(
    private readonly subjects: Subjects,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  async handle(tx: EntityManager, { release }: { release: number }): Promise<void> {
    const total = await this.count(tx);
    await tx.insert(Reevaluation, { release, total, done: 0 });
    afterCommit(tx, () => this.jobs.lookNow(Reevaluate));
  }

  private async count(tx: EntityManager): Promise<number> {
    let total = 0;
    for (const subject of this.subjects.all()) {
      for (let after: string | null = null, more = true; more;) {
        const ids: string[] = await subject.running(tx, after, batch);
        total += ids.length;
        after = ids.at(-1) ?? null;
        more = ids.length === batch;
      }
    }
    return total;
  }
}
