import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience, RuleContent, TemplateContent } from '@commonweal/wire';
import { type EffectInstance, type ForeseenMessages, type Foresight, Subjects } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { type Message, type MessagePlan, Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import { foreseenCancel, foreseenPlan } from './foreseen.js';

/** Sends a mail because a rule asks for it, without an alert. */
@Injectable()
export class Reminding {
  constructor(
    private readonly subjects: Subjects,
    private readonly releases: Releases,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  async remind(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const under = { today: this.clock.today(), documents: await this.releases.inForce(tx) };
    for (const plan of await this.plansFor(tx, instance, under)) await this.messages.plan(tx, plan);
  }

  async takeBack(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const about = { kind: instance.subjectKind, id: instance.subjectId, dueOn: null };
    const because = 'Its rule no longer applies.';
    await this.messages.cancel(tx, about, because, (message) => !isOf(message, instance));
  }

  /** What reminding and taking back would plan and cancel. Writes nothing. */
  async foresee(
    tx: EntityManager,
    appears: EffectInstance[],
    goes: EffectInstance[],
    under: Foresight,
  ): Promise<ForeseenMessages> {
    const found: ForeseenMessages = { planned: [], cancelled: [] };
    for (const instance of appears) {
      found.planned.push(...(await this.plansFor(tx, instance, under)).map(foreseenPlan));
    }
    for (const instance of goes) {
      const { subjectKind: kind, subjectId: id } = instance;
      const known = await this.messages.of(tx, { kind, id, dueOn: null });
      const standing = known.filter((message) => message.state === 'planned' && isOf(message, instance));
      found.cancelled.push(...standing.map(foreseenCancel));
    }
    return found;
  }

  private async plansFor(
    tx: EntityManager,
    instance: EffectInstance,
    { today, documents }: Foresight,
  ): Promise<MessagePlan[]> {
    const { subjectKind: kind, subjectId: id, rule, decisionId } = instance;
    const template = String(instance.arguments.template);
    const messageKind = documents.get<TemplateContent>('template', template)?.messageKind;
    const description = (await this.subjects.get(kind).describe(tx, [id])).get(id);
    if (!messageKind || !description) return [];
    const { reference, title, link, directorate, category } = description;
    const ruleTitle = documents.get<RuleContent>('rule', rule)?.title ?? rule;
    const heard = await this.addressees(tx, instance);
    return heard.map((to) => ({
      ...{ kind: messageKind, template, to, decisionId },
      occasion: `${occasionOf(instance)}${decisionId ?? ''}`,
      subject: { kind, id, words: `${reference} ${title}`, link, directorate, category },
      sendOn: today,
      why: `The rule "${ruleTitle}" asks for it.`,
    }));
  }

  private addressees(tx: EntityManager, { subjectKind, subjectId, arguments: { to } }: EffectInstance) {
    return this.subjects.get(subjectKind).people(tx, subjectId, to as Audience);
  }
}

/** With the decision behind it: a rule that begins to apply again reminds again. */
function occasionOf({ rule, arguments: args }: EffectInstance): string {
  return `${rule}/${String(args.template)}/`;
}

function isOf({ key }: Message, instance: EffectInstance): boolean {
  return key.includes(`|${occasionOf(instance)}`);
}
