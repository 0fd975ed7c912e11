import { Injectable } from '@nestjs/common';
import { workingDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { People } from '@commonweal/identity';
import { Messages, type MessageKind } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import { valueInWords } from '@commonweal/rules';
import { In, type EntityManager } from 'typeorm';
import { ProcurementCondition } from '../rows/procurement-condition.entity.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Working days before a condition is due on which its owner is reminded. */
const daysBefore = 5;

/** Owners are reminded of their conditions. */
@Injectable()
export class ConditionMail {
  constructor(
    private readonly messages: Messages,
    private readonly people: People,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async remind(tx: EntityManager, procurement: Procurement, condition: ProcurementCondition): Promise<void> {
    const owner = await this.people.find(condition.ownerId);
    if (!owner?.active) return;
    const { id, reference, title, directorate, category } = procurement;
    const { dueOn, key } = condition;
    const early = workingDays(await this.releases.inForce(tx), 'office').addWorkingDays(dueOn, -daysBefore);
    const today = this.clock.today();
    await this.messages.plan(tx, {
      ...{ kind: 'condition-due', template: 'condition-due', dueOn, occasion: key },
      subject: {
        ...{ kind: 'procurement', id, directorate, category },
        words: `${reference} ${title}`,
        link: `/procurements/${id}/show?task=${key}`,
      },
      to: { personId: owner.id, name: owner.name, address: owner.email },
      sendOn: early > today ? early : today,
      why: 'A panel put a condition, and this person sees to it.',
    });
  }
}

const over: readonly ProcurementTask['status'][] = ['completed', 'not-applicable'];

/** A condition is due soon. @param address where the console is */
export function conditionDueKind(address: string): MessageKind {
  return {
    kind: 'condition-due',
    title: 'A condition of a panel is due',
    placeholders: [
      { name: 'procurement', words: 'the procurement', example: 'PR-2026-0007 A new school' },
      { name: 'conditions', words: 'what must be done', example: 'Consult the ward forum.' },
      { name: 'due_on', words: 'the day by which it is done', example: '1 May 2026' },
      {
        name: 'link',
        words: 'the address of the task',
        example: 'https://example.org/procurements/1/show',
        required: true,
      },
    ],
    stillWanted: async (tx, message) =>
      (await openConditions(tx, message)).length > 0 || 'The condition is met, or somebody else sees to it.',
    values: async (tx, message) => ({
      procurement: message.subject,
      conditions: (await openConditions(tx, message)).map(({ what }) => what),
      due_on: valueInWords(message.dueOn, { type: 'date' }),
      link: `${address}${message.link ?? '/'}`,
    }),
  };
}

/** Those of the person on that day which are not met, while the procurement runs. */
async function openConditions(
  tx: EntityManager,
  { subjectId, personId, dueOn }: { subjectId: string; personId: string; dueOn: string | null },
): Promise<ProcurementCondition[]> {
  const procurement = await tx.findOneBy(Procurement, { id: subjectId });
  if (procurement?.state !== 'running' && procurement?.state !== 'paused') return [];
  const conditions = await tx.findBy(ProcurementCondition, {
    procurementId: subjectId,
    ownerId: personId,
    ...(dueOn ? { dueOn } : {}),
  });
  const tasks = await tx.findBy(ProcurementTask, {
    procurementId: subjectId,
    key: In(conditions.map(({ key }) => key)),
  });
  const met = new Set(tasks.filter(({ status }) => over.includes(status)).map(({ key }) => key));
  return conditions.filter(({ key }) => !met.has(key));
}
