import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '@commonweal/wire';
import { Subjects } from '@commonweal/decisions';
import { type DocumentSet, Releases } from '@commonweal/documents';
import type { Raised, Situation } from './climb-plan.js';
import { type Climb, Climbers } from './climber.js';

export interface Standing {
  kind: SubjectKind;
  id: string;
}

/** Gathers what decides who is told about a subject. */
@Injectable()
export class Situations {
  constructor(
    private readonly climbers: Climbers,
    private readonly subjects: Subjects,
    private readonly releases: Releases,
  ) {}

  /**
   * One where the subject climbs by itself, with the alerts for its due date; else one for each day from which its
   * alerts are counted. Ladders and templates are those in force, or of a draft.
   */
  async of<A extends Raised>(
    tx: EntityManager,
    { kind, id }: Standing,
    alerts: A[],
    draft?: DocumentSet,
  ): Promise<Situation<A>[]> {
    const documents = draft ?? (await this.releases.inForce(tx));
    const subject = this.subjects.get(kind);
    const description = (await subject.describe(tx, [id])).get(id);
    if (!description) return [];
    const own = await this.ownClimb(tx, { kind, id });
    const climbs = own
      ? [own]
      : [...new Set(alerts.map(({ dueOn }) => dueOn))].map((dueOn): Climb => ({ dueOn }));
    return climbs.map((climb) => {
      const here = alerts.filter(({ dueOn }) => dueOn === climb.dueOn);
      return { subject, id, description, climb, alerts: here, documents };
    });
  }

  /** Undefined where the subject does not climb by itself. */
  async ownClimb(tx: EntityManager, { kind, id }: Standing): Promise<Climb | undefined> {
    const climber = this.climbers.find(kind);
    return climber && (await climber.climbs(tx, [id], await this.releases.inForce(tx))).get(id);
  }
}
