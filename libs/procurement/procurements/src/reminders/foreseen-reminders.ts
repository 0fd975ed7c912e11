import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { changedLadders, foreseenCancel, foreseenMove, foreseenPlan } from '@commonweal/alerts';
import { type DraftAhead, Foreseer, type ForeseenMessages } from '@commonweal/decisions';
import type { Person } from '@commonweal/identity';
import { byProcurement } from '../rows/facts.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import { type DatedTask, staffLadders } from './reminders-of.js';
import { StaffPlans, type Dated, type StaffSteps } from './staff-plans.js';

const batch = 200;

/** What another ladder or calendar does to the reminders of staff: what keeping them after the publish would write. */
@Injectable()
export class ForeseenReminders extends Foreseer {
  constructor(private readonly plans: StaffPlans) {
    super();
  }

  async *foresee(tx: EntityManager, draft: DraftAhead): AsyncGenerator<ForeseenMessages> {
    const changed = changedLadders(draft);
    if (!staffLadders.some((ladder) => changed.has(ladder))) return;
    const ahead = { ...draft, heard: new Map<string, Person[]>() };
    for (let after: string | null = null, more = true; more;) {
      const where = { state: 'running' as const, ...(after ? { id: MoreThan(after) } : {}) };
      const rows: Procurement[] = await tx.find(Procurement, { where, order: { id: 'ASC' }, take: batch });
      yield foreseen(await this.plans.steps(tx, await datedOf(tx, rows), ahead));
      after = rows.at(-1)?.id ?? null;
      more = rows.length === batch;
    }
  }
}

async function datedOf(tx: EntityManager, rows: readonly Procurement[]): Promise<Dated[]> {
  const tasks = byProcurement(
    await tasksOf(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  return rows.map((procurement) => {
    const own = tasks.get(procurement.id) ?? [];
    return { procurement, tasks: own.filter(({ stage }) => stage === procurement.stage).flatMap(dated) };
  });
}

/** Those with a day that are not settled. */
function tasksOf(tx: EntityManager, ids: string[]): Promise<ProcurementTask[]> {
  const status = Not(In(['completed', 'not-applicable']));
  return tx.findBy(ProcurementTask, { procurementId: In(ids), status, dueOn: Not(IsNull()) });
}

function dated({ key, assigneeId, dueOn }: ProcurementTask): DatedTask[] {
  return dueOn ? [{ key, assigneeId, dueOn }] : [];
}

function foreseen({ fresh, moved, stale }: StaffSteps): ForeseenMessages {
  return {
    planned: fresh.map(foreseenPlan),
    cancelled: stale.map(foreseenCancel),
    altered: moved.map(({ message, plan }) => foreseenMove(message, plan)),
  };
}
