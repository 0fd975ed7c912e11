import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '@commonweal/wire';
import { type SubjectDescription, Subjects } from '@commonweal/decisions';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { readOnce } from '@commonweal/platform';
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
  of<A extends Raised>(
    tx: EntityManager,
    { kind, id }: Standing,
    alerts: A[],
    draft?: DocumentSet,
  ): Promise<Situation<A>[]> {
    return this.ofAll(tx, kind, new Map([[id, alerts]]), draft);
  }

  /** Of many subjects of one kind, read in few queries. @param alerts by id, of each subject that is asked about */
  async ofAll<A extends Raised>(
    tx: EntityManager,
    kind: SubjectKind,
    alerts: ReadonlyMap<string, A[]>,
    draft?: DocumentSet,
  ): Promise<Situation<A>[]> {
    const documents = draft ?? (await this.releases.inForce(tx));
    const subject = this.subjects.get(kind);
    const descriptions = await this.descriptions(tx, kind, [...alerts.keys()]);
    const own = await this.ownClimbs(tx, kind, [...alerts.keys()], draft);
    return [...alerts].flatMap(([id, all]) => {
      const description = descriptions.get(id);
      if (!description) return [];
      return climbsOf(own.get(id), all).map((climb) => {
        const here = all.filter(({ dueOn }) => dueOn === climb.dueOn);
        return { subject, id, description, climb, alerts: here, documents };
      });
    });
  }

  /** Those of the subjects that climb by themselves. */
  async ownClimbs(
    tx: EntityManager,
    kind: SubjectKind,
    ids: string[],
    draft?: DocumentSet,
  ): Promise<ReadonlyMap<string, Climb>> {
    const climber = this.climbers.find(kind);
    if (!climber) return new Map();
    if (draft) return climber.climbs(tx, ids, draft);
    const documents = await this.releases.inForce(tx);
    return readOnce(tx, `climb of a ${kind}`, ids, (left) => climber.climbs(tx, left, documents));
  }

  descriptions(
    tx: EntityManager,
    kind: SubjectKind,
    ids: string[],
  ): Promise<ReadonlyMap<string, SubjectDescription>> {
    const subject = this.subjects.get(kind);
    return readOnce(tx, `description of a ${kind}`, ids, (left) => subject.describe(tx, left));
  }
}

function climbsOf(own: Climb | undefined, alerts: Raised[]): Climb[] {
  return own ? [own] : [...new Set(alerts.map(({ dueOn }) => dueOn))].map((dueOn) => ({ dueOn }));
}
