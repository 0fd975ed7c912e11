import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan, Not } from 'typeorm';
import { plusDays } from '@commonweal/calendar';
import { Subjects } from '@commonweal/decisions';
import type { SubjectKind } from '@commonweal/wire';
import { Alert } from './alert.entity.js';
import { type Climber, Climbers } from './climber.js';

/** In calendar days: a ladder reaches 250 working days either way. */
export const reach = 370;

/** One kind of subject that ladders are about, to be walked through. */
export interface ClimbableKind {
  kind: SubjectKind;
  /** Of what climbs by itself. */
  climber?: Climber;
  /** Ids of those that climb, in order, after the given one. */
  next: (tx: EntityManager, today: string, after: string | null, limit: number) => Promise<string[]>;
}

/** Everything for which somebody may be told along a ladder: what climbs by itself, and what has an alert that is not resolved. */
@Injectable()
export class Climbable {
  constructor(
    private readonly climbers: Climbers,
    private readonly subjects: Subjects,
  ) {}

  kinds(): ClimbableKind[] {
    return this.subjects.all().map(({ kind }) => {
      const climber = this.climbers.find(kind);
      return {
        ...{ kind, climber },
        next: (tx, today, after, limit) =>
          climber
            ? climber.dueBetween(tx, plusDays(today, -reach), plusDays(today, reach), after, limit)
            : withAlerts(tx, kind, after, limit),
      };
    });
  }
}

async function withAlerts(
  tx: EntityManager,
  subjectKind: SubjectKind,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .createQueryBuilder(Alert, 'alert')
    .select('alert.subjectId', 'id')
    .distinct(true)
    .where({
      subjectKind,
      state: Not('resolved' as const),
      ...(after ? { subjectId: MoreThan(after) } : {}),
    })
    .orderBy('alert.subjectId')
    .limit(limit)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
