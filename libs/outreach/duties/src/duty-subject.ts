import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import type { Audience, DutyContent } from '@commonweal/wire';
import { CalendarEnds, workingDays } from '@commonweal/calendar';
import {
  type Addressee,
  type Subject,
  type SubjectDescription,
  type SubjectFacts,
  Subjects,
} from '@commonweal/decisions';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { Duty } from './duty.entity.js';
import { DutyLook } from './duty-look.js';

/** Duties as something that rules can be about. */
@Injectable()
export class DutySubject implements Subject {
  readonly kind = 'duty';

  constructor(
    private readonly releases: Releases,
    private readonly subjects: Subjects,
    private readonly look: DutyLook,
  ) {}

  async running(tx: EntityManager, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.find(Duty, {
      select: { id: true },
      where: { state: 'open', ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  async facts(
    tx: EntityManager,
    ids: string[],
    documents: DocumentSet,
    today: string,
  ): Promise<Map<string, SubjectFacts>> {
    const duties = await tx.findBy(Duty, { id: In(ids) });
    return new Map(duties.map((duty) => [duty.id, { facts: factsOf(duty, documents, today) }]));
  }

  async describe(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>> {
    const documents = await this.releases.inForce(tx);
    const duties = await tx.findBy(Duty, { id: In(ids) });
    return new Map(
      duties.map((duty): [string, SubjectDescription] => {
        const content = documents.get<DutyContent>('duty', duty.duty);
        const title = `${content?.title ?? duty.duty}: ${duty.subject}`;
        const { directorate, category } = duty;
        const scope = { ...(directorate ? { directorate } : {}), ...(category ? { category } : {}) };
        return [
          duty.id,
          { reference: content?.code ?? '', title, link: `/duties/${duty.id}/show`, ...scope },
        ];
      }),
    );
  }

  /** Those of whose duty it is. */
  async people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]> {
    const duty = await tx.findOneBy(Duty, { id });
    return duty ? this.subjects.get(duty.subjectKind).people(tx, duty.subjectId, audience) : [];
  }

  async lookAgainOn(tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void> {
    for (const [id, evaluateOn] of days) await this.look.lookAgain(tx, [id], { evaluateOn });
  }
}

function factsOf(duty: Duty, documents: DocumentSet, today: string): Record<string, unknown> {
  const { dueOn } = duty;
  return {
    duty: duty.duty,
    dutyState: duty.state,
    dutyOverdue: duty.state === 'open' && duty.isLate(today),
    ...(dueOn
      ? {
          dutyDueOn: dueOn,
          dutyDaysLeft: Temporal.PlainDate.from(today).until(dueOn).days,
          dutyWorkingDaysLate: workingDaysLate(duty, dueOn, documents, today),
        }
      : {}),
  };
}

/** Working days from the last day until now, or until it was done; 0 when it is not late. */
function workingDaysLate(duty: Duty, dueOn: string, documents: DocumentSet, today: string): number {
  if (!duty.isLate(today)) return 0;
  try {
    return workingDays(documents, 'office').workingDaysBetween(dueOn, duty.doneOn ?? today);
  } catch (error) {
    if (error instanceof CalendarEnds) return 0;
    throw error;
  }
}
