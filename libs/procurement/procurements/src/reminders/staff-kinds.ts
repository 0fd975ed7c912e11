import { dayInWords } from '@commonweal/platform';
import { Message, type MessageKind, type Placeholder } from '@commonweal/messages';
import { In, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { openStatuses, ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';

const procurement: Placeholder = {
  name: 'procurement',
  words: 'the procurement, by reference and title',
  example: 'PR-2026-0042 A new school',
};
const stage: Placeholder = { name: 'stage', words: 'the stage it is in', example: 'Specification' };
const task: Placeholder = { name: 'task', words: 'the task', example: 'Consult the market' };
const dueOn: Placeholder = { name: 'due_on', words: 'the day it is due', example: '31 March 2026' };
const link: Placeholder = {
  ...{ name: 'link', words: 'its address', required: true },
  example: 'https://example.org/procurements/1/show',
};

/** Why staff hear of a procurement. */
export function staffKinds(address: string, today: () => string): MessageKind[] {
  const values = (tx: EntityManager, message: Message) => valuesOf(tx, message, address);
  return [
    {
      ...{ kind: 'stage-target', title: 'The target of a stage is near or past', reminds: true, values },
      placeholders: [procurement, stage, dueOn, link],
      stillWanted: async (tx, message) =>
        (await laterOne(tx, message, today())) ?? (await whileTheStageIsOpen(tx, message)),
    },
    {
      ...{ kind: 'task-due', title: 'A task is due or overdue', reminds: true, values },
      placeholders: [procurement, stage, task, dueOn, link],
      stillWanted: async (tx, message) =>
        (await laterOne(tx, message, today())) ?? (await whileTheTaskIsOpen(tx, message)),
    },
    {
      ...{ kind: 'task-assigned', title: 'A task was assigned', values },
      placeholders: [procurement, stage, task, dueOn, link],
      stillWanted: async (tx, message) =>
        (await taskOf(tx, message))?.assigneeId === message.personId || 'The task is somebody else’s now.',
    },
    {
      ...{ kind: 'procurement-handed-over', title: 'A procurement has a new lead', values },
      placeholders: [procurement, stage, link],
      stillWanted: async (tx, { subjectId, personId }) =>
        (await tx.existsBy(Procurement, { id: subjectId, leadId: personId })) ||
        'Somebody else leads it now.',
    },
  ];
}

/** After an outage the latest reminder alone goes out. */
async function laterOne(tx: EntityManager, message: Message, today: string): Promise<string | undefined> {
  const { kind, subjectId, personId, rung, occasion } = message;
  if (rung === null) return undefined;
  const due = await tx.findBy(Message, {
    ...{ kind, subjectId, personId, state: 'planned', dueOn: message.dueOn ?? '' },
    ...{ rung: MoreThan(rung), sendOn: LessThanOrEqual(today) },
  });
  return due.some((later) => later.occasion === occasion) ? 'A later reminder is due as well.' : undefined;
}

async function whileTheStageIsOpen(
  tx: EntityManager,
  { subjectId, dueOn: day }: Message,
): Promise<true | string> {
  const known = day === null ? {} : { stageTargetOn: day };
  const isOpen = await tx.existsBy(Procurement, { id: subjectId, state: 'running', ...known });
  return isOpen || 'The stage was left, paused, or has another target.';
}

async function whileTheTaskIsOpen(tx: EntityManager, message: Message): Promise<true | string> {
  const isRunning = await tx.existsBy(Procurement, { id: message.subjectId, state: 'running' });
  const found = await tx.existsBy(ProcurementTask, {
    ...{ procurementId: message.subjectId, key: message.occasion, status: In(openStatuses) },
    ...(message.dueOn === null ? {} : { dueOn: message.dueOn }),
  });
  return (isRunning && found) || 'The task is done, or has another day.';
}

function taskOf(tx: EntityManager, { subjectId, occasion }: Message): Promise<ProcurementTask | null> {
  return tx.findOneBy(ProcurementTask, { procurementId: subjectId, key: taskIn(occasion) });
}

/** The occasion of an assignment is the task and its version: assigned again, it is told again. */
function taskIn(occasion: string): string {
  return occasion.split('@')[0] ?? '';
}

async function valuesOf(tx: EntityManager, message: Message, address: string) {
  const found = await tx.findOneBy(Procurement, { id: message.subjectId });
  const of = await taskOf(tx, message);
  const day = message.dueOn ?? of?.dueOn ?? null;
  return {
    procurement: message.subject,
    stage: found?.stageTitle ?? '',
    task: of?.title ?? '',
    due_on: day ? dayInWords(day) : 'no fixed day',
    link: `${address}${message.link ?? '/'}`,
  };
}
