import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { changedLadders, foreseenCancel, foreseenMove, foreseenPlan } from '@commonweal/alerts';
import { type DraftAhead, Foreseer, type ForeseenMessages } from '@commonweal/decisions';
import type { Person } from '@commonweal/identity';
import { Messages } from '@commonweal/messages';
import { subjectKind } from '../dossier/dossiers.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import { type DatedTask, staffLadders } from './reminders-of.js';
import { StaffPlans, type StaffSteps } from './staff-plans.js';

const batch = 200;

/** What another ladder or calendar does to the reminders of staff: what keeping them after the publish would write. */
@Injectable()
export class ForeseenReminders extends Foreseer {
  constructor(
    private readonly plans: StaffPlans,
    private readonly messages: Messages,
  ) {
    super();
  }

  async *foresee(tx: EntityManager, ahead: DraftAhead): AsyncGenerator<ForeseenMessages> {
    const changed = changedLadders(ahead);
    if (!staffLadders.some((ladder) => changed.has(ladder))) return;
    const heard = new Map<string, Person[]>();
    for (let after: string | null = null, more = true; more;) {
      const where = { state: 'running' as const, ...(after ? { id: MoreThan(after) } : {}) };
      const rows: Procurement[] = await tx.find(Procurement, { where, order: { id: 'ASC' }, take: batch });
      yield await this.ofSome(tx, rows, ahead, heard);
      after = rows.at(-1)?.id ?? null;
      more = rows.length === batch;
    }
  }

  private async ofSome(
    tx: EntityManager,
    rows: Procurement[],
    { documents, today }: DraftAhead,
    heard: Map<string, Person[]>,
  ): Promise<ForeseenMessages> {
    const ids = rows.map(({ id }) => id);
    const tasks = await tasksOf(tx, ids);
    const messages = await this.messages.ofAll(tx, subjectKind, ids);
    const found: Required<ForeseenMessages> = { planned: [], cancelled: [], altered: [] };
    for (const procurement of rows) {
      const { id, stage } = procurement;
      const own = tasks.filter((task) => task.procurementId === id && task.stage === stage).flatMap(dated);
      const known = messages.filter(({ subjectId }) => subjectId === id);
      const situation = { procurement, tasks: own, documents, heard };
      add(found, await this.plans.steps(tx, situation, known, today));
    }
    return found;
  }
}

/** Those with a day that are not settled. */
function tasksOf(tx: EntityManager, ids: string[]): Promise<ProcurementTask[]> {
  const status = Not(In(['completed', 'not-applicable']));
  return tx.findBy(ProcurementTask, { procurementId: In(ids), status, dueOn: Not(IsNull()) });
}

function dated({ key, assigneeId, dueOn }: ProcurementTask): DatedTask[] {
  return dueOn ? [{ key, assigneeId, dueOn }] : [];
}

function add(found: Required<ForeseenMessages>, { fresh, moved, stale }: StaffSteps): void {
  found.planned.push(...fresh.map(foreseenPlan));
  found.cancelled.push(...stale.map(foreseenCancel));
  found.altered.push(...moved.map(({ message, plan }) => foreseenMove(message, plan)));
}
