import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { whenInWords, type DatedRung } from '@commonweal/alerts';
import type { DocumentSet } from '@commonweal/documents';
import type { Person } from '@commonweal/identity';
import { messageKey, Messages, type Message, type MessagePlan } from '@commonweal/messages';
import { grouped } from '@commonweal/platform';
import type { Audience, TemplateContent } from '@commonweal/wire';
import { subjectKind } from '../dossier/dossiers.js';
import { addressee, Audiences } from '../policy/audiences.js';
import type { Procurement } from '../rows/procurement.entity.js';
import { remindersOf, staffLadders, type DatedTask, type DueThing } from './reminders-of.js';

/** A procurement and those of its tasks of which somebody is to be reminded. */
export interface Dated {
  procurement: Procurement;
  tasks: readonly DatedTask[];
}

/** Under what reminders are planned. */
export interface Ahead {
  documents: DocumentSet;
  /** `YYYY-MM-DD` */
  today: string;
  /** Who plays which part, as it was looked up. */
  heard: Map<string, Person[]>;
}

/** What keeping the reminders of procurements does. */
export interface StaffSteps {
  fresh: MessagePlan[];
  moved: { message: Message; plan: MessagePlan }[];
  stale: Message[];
}

/** Who is to be reminded of the target of a stage and of tasks with a day, along ladders that are policy. */
@Injectable()
export class StaffPlans {
  constructor(
    private readonly audiences: Audiences,
    private readonly messages: Messages,
  ) {}

  /** Writes nothing. */
  async steps(tx: EntityManager, dated: readonly Dated[], ahead: Ahead): Promise<StaffSteps> {
    const ids = dated.map(({ procurement }) => procurement.id);
    const messages = await this.messages.ofAll(tx, subjectKind, ids);
    const known = grouped(messages, ({ subjectId }) => subjectId);
    await this.lookUp(dated, ahead);
    const steps: StaffSteps = { fresh: [], moved: [], stale: [] };
    for (const one of dated) {
      const wanted = await this.plans(tx, { ...one, ...ahead });
      add(steps, wanted, known.get(one.procurement.id) ?? [], ahead.today);
    }
    return steps;
  }

  /** Leads and assignees of all at once. */
  private async lookUp(dated: readonly Dated[], { heard }: Ahead): Promise<void> {
    const all = dated.flatMap(({ procurement: { leadId }, tasks }) => [
      leadId,
      ...tasks.flatMap(({ assigneeId }) => assigneeId ?? []),
    ]);
    const fresh = [...new Set(all)].filter((id) => !heard.has(id));
    const people = fresh.length ? await this.audiences.named(fresh) : [];
    for (const id of fresh)
      heard.set(
        id,
        people.filter((person) => person.id === id),
      );
  }

  private async plans(tx: EntityManager, situation: Dated & Ahead): Promise<MessagePlan[]> {
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
    { procurement, heard }: Dated & Ahead,
    { assigneeId }: DueThing,
    audience: Audience,
  ): Promise<Person[]> {
    const { leadId, directorate, category } = procurement;
    const one = audience === 'assignee' ? (assigneeId ?? leadId) : audience === 'lead' ? leadId : undefined;
    const place = one ?? `${audience} ${directorate} ${category}`;
    const known = heard.get(place) ?? (await this.audiences.of(tx, procurement, audience));
    heard.set(place, known);
    return known;
  }
}

function add(
  steps: StaffSteps,
  plans: readonly MessagePlan[],
  known: readonly Message[],
  today: string,
): void {
  const wanted = new Map(plans.map((plan) => [messageKey(plan), plan]));
  const own = known.filter(({ kind }) => staffLadders.some((ladder) => ladder === kind));
  const byKey = new Map(own.map((message) => [message.key, message]));
  steps.stale.push(...own.filter(({ key, state }) => state === 'planned' && !wanted.has(key)));
  for (const [key, plan] of wanted) {
    const message = byKey.get(key);
    if (message?.state === 'planned') {
      if (message.sendOn !== plan.sendOn || message.template !== plan.template)
        steps.moved.push({ message, plan });
    }
    // A day that is past is not made up for.
    else if ((!message || message.state === 'cancelled') && plan.sendOn >= today) steps.fresh.push(plan);
  }
}

/** None when the template of the rung is gone. */
function planOf(
  { documents, procurement }: Dated & Ahead,
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
