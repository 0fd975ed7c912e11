import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { whenInWords, type DatedRung } from '@commonweal/alerts';
import type { DocumentSet } from '@commonweal/documents';
import type { Person } from '@commonweal/identity';
import { messageKey, type Message, type MessagePlan } from '@commonweal/messages';
import type { Audience, TemplateContent } from '@commonweal/wire';
import { subjectKind } from '../dossier/dossiers.js';
import { addressee, Audiences } from '../policy/audiences.js';
import type { Procurement } from '../rows/procurement.entity.js';
import { remindersOf, staffLadders, type DatedTask, type DueThing } from './reminders-of.js';

/** What decides of what staff are reminded in one procurement. */
export interface StaffSituation {
  procurement: Procurement;
  tasks: readonly DatedTask[];
  documents: DocumentSet;
  /** Who plays which part, as it was looked up; may be shared by many procurements that are looked at together. */
  heard: Map<string, Person[]>;
}

/** What keeping the reminders of a procurement does. */
export interface StaffSteps {
  fresh: MessagePlan[];
  moved: { message: Message; plan: MessagePlan }[];
  stale: Message[];
}

/** Who is to be reminded of the target of a stage and of tasks with a day, along ladders that are policy. */
@Injectable()
export class StaffPlans {
  constructor(private readonly audiences: Audiences) {}

  /** @param known all messages about the procurement. Writes nothing. */
  async steps(
    tx: EntityManager,
    situation: StaffSituation,
    known: Message[],
    today: string,
  ): Promise<StaffSteps> {
    const wanted = new Map((await this.plans(tx, situation)).map((plan) => [messageKey(plan), plan]));
    const own = known.filter(({ kind }) => staffLadders.some((ladder) => ladder === kind));
    const byKey = new Map(own.map((message) => [message.key, message]));
    const steps: StaffSteps = { fresh: [], moved: [], stale: [] };
    steps.stale = own.filter(({ key, state }) => state === 'planned' && !wanted.has(key));
    for (const [key, plan] of wanted) {
      const message = byKey.get(key);
      if (message?.state === 'planned') {
        if (message.sendOn !== plan.sendOn || message.template !== plan.template)
          steps.moved.push({ message, plan });
      }
      // A day that is past is not made up for.
      else if ((!message || message.state === 'cancelled') && plan.sendOn >= today) steps.fresh.push(plan);
    }
    return steps;
  }

  private async plans(tx: EntityManager, situation: StaffSituation): Promise<MessagePlan[]> {
    const { procurement, tasks, documents } = situation;
    const plans: MessagePlan[] = [];
    for (const due of remindersOf(procurement, tasks, documents))
      for (const rung of due.rungs) {
        const people = new Map<string, Person>();
        for (const audience of rung.to)
          for (const person of await this.audience(tx, situation, due, audience))
            people.set(person.id, person);
        plans.push(...[...people.values()].flatMap((to) => planOf(situation, due, rung, to)));
      }
    return plans;
  }

  /** A task that is nobody's is its lead's. */
  private async audience(
    tx: EntityManager,
    { procurement, heard }: StaffSituation,
    { assigneeId }: DueThing,
    audience: Audience,
  ): Promise<Person[]> {
    const { leadId, directorate, category } = procurement;
    const one = audience === 'assignee' ? (assigneeId ?? leadId) : audience === 'lead' ? leadId : undefined;
    const place = one ?? `${audience} ${directorate} ${category}`;
    const known =
      heard.get(place) ??
      (one ? await this.audiences.named([one]) : await this.audiences.of(tx, procurement, audience));
    heard.set(place, known);
    return known;
  }
}

/** None when the template of the rung is gone. */
function planOf(
  { documents, procurement }: StaffSituation,
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
