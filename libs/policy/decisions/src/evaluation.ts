import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Releases } from '@commonweal/documents';
import { Clock, lockAll } from '@commonweal/platform';
import type { SubjectKind } from '@commonweal/wire';
import { PlanWriter } from './plan-writer.js';
import { Planner } from './planner.js';
import { revisedRules } from './undisturbed.js';

/** Why subjects are evaluated: somebody answered, a release took force, or time passed. */
export type Cause = 'answer' | 'release' | 'time';

/** Evaluates subjects under the release in force and writes what follows, in the caller's transaction. */
@Injectable()
export class Evaluation {
  constructor(
    private readonly releases: Releases,
    private readonly planner: Planner,
    private readonly writer: PlanWriter,
    private readonly clock: Clock,
  ) {}

  /** Call it once per command, after its own rows were written. */
  async apply(tx: EntityManager, subjectKind: SubjectKind, ids: string[], cause: Cause): Promise<void> {
    await lockAll(
      tx,
      ids.map((id) => `${subjectKind}:${id}`),
    );
    const documents = await this.releases.inForce(tx);
    const plans = await this.planner.plan(tx, subjectKind, ids, { documents, today: this.clock.today() });
    const byRelease = cause === 'release';
    const revised = byRelease ? await revisedRules(tx, this.releases) : undefined;
    await this.writer.write(tx, plans, { release: documents.release, byRelease, revised });
  }
}
