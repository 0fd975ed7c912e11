import { Injectable } from '@nestjs/common';
import { whenInWords, type DatedRung } from '@commonweal/alerts';
import type { Person } from '@commonweal/identity';
import { messageKey, Messages, type Message, type MessagePlan } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import type { Audience, TemplateContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';
import type { Found } from '../dossier/projection.js';
import { addressee, Audiences } from '../policy/audiences.js';
import { remindersOf, type DueThing } from './reminders-of.js';

const kinds = new Set<string>(['stage-target', 'task-due']);

/**
 * Plans the mails that remind staff of the target of a stage and of tasks with a day, along ladders that are policy.
 * Kept with every evaluation: what is done, moved, paused or handed over is no longer announced.
 */
@Injectable()
export class StaffReminders {
  constructor(
    private readonly messages: Messages,
    private readonly audiences: Audiences,
    private readonly clock: Clock,
  ) {}

  /** Only what differs from what is planned is written. */
  async keep(tx: EntityManager, found: Found): Promise<void> {
    const about = { kind: subjectKind, id: found.dossier.procurement.id };
    const known = (await this.messages.of(tx, about)).filter(({ kind }) => kinds.has(kind));
    const plans = await this.plans(tx, found);
    const wanted = new Map(plans.map((plan) => [messageKey(plan), plan]));
    const stale = known.filter(({ key, state }) => state === 'planned' && !wanted.has(key));
    if (stale.length) {
      const gone = new Set(stale.map(({ id }) => id));
      await this.messages.cancel(tx, about, 'It is done, or its day has moved.', ({ id }) => !gone.has(id));
    }
    const byKey = new Map(known.map((message) => [message.key, message]));
    for (const [key, plan] of wanted)
      if (this.isNews(plan, byKey.get(key))) await this.messages.plan(tx, plan);
  }

  /** A day that is past is not made up for. */
  private isNews(plan: MessagePlan, known: Message | undefined): boolean {
    if (!known || known.state === 'cancelled') return plan.sendOn >= this.clock.today();
    return known.state === 'planned' && (known.sendOn !== plan.sendOn || known.template !== plan.template);
  }

  private async plans(tx: EntityManager, found: Found): Promise<MessagePlan[]> {
    const heard = new Map<Audience, Person[]>();
    const plans: MessagePlan[] = [];
    for (const due of remindersOf(found))
      for (const rung of due.rungs) {
        const people = new Map<string, Person>();
        for (const audience of rung.to)
          for (const person of await this.audience(tx, { found, due, audience, heard }))
            people.set(person.id, person);
        plans.push(...[...people.values()].flatMap((to) => planOf(found, due, rung, to)));
      }
    return plans;
  }

  /** A task that is nobody's is its lead's. */
  private async audience(tx: EntityManager, { found, due, audience, heard }: Asked): Promise<Person[]> {
    if (audience === 'assignee' && due.assigneeId) return this.audiences.named([due.assigneeId]);
    const part = audience === 'assignee' ? 'lead' : audience;
    const known = heard.get(part) ?? (await this.audiences.of(tx, found.dossier.procurement, part));
    heard.set(part, known);
    return known;
  }
}

interface Asked {
  found: Found;
  due: DueThing;
  audience: Audience;
  heard: Map<Audience, Person[]>;
}

/** None when the template of the rung is gone. */
function planOf(
  { dossier: { documents, procurement } }: Found,
  { kind, dueOn, task }: DueThing,
  { day, template, on }: DatedRung,
  to: Person,
): MessagePlan[] {
  if (documents.get<TemplateContent>('template', template)?.messageKind !== kind) return [];
  const { id, reference, title, directorate, category } = procurement;
  const link = `/procurements/${id}/show${task ? `?task=${task}` : ''}`;
  return [
    {
      ...{ kind, template, dueOn, rung: day, sendOn: on, occasion: task },
      to: addressee(to),
      subject: { kind: subjectKind, id, words: `${reference} ${title}`, link, directorate, category },
      why: `${kind === 'task-due' ? 'A task' : 'The stage'}: ${whenInWords(day)}.`,
    },
  ];
}
