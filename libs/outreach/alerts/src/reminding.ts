import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience, TemplateContent } from '@commonweal/wire';
import { type EffectInstance, type MessageCounts, Subjects } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { type Message, Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';

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
    const { subjectKind: kind, subjectId: id, rule, decisionId } = instance;
    const template = String(instance.arguments.template);
    const documents = await this.releases.inForce(tx);
    const messageKind = documents.get<TemplateContent>('template', template)?.messageKind;
    const description = (await this.subjects.get(kind).describe(tx, [id])).get(id);
    if (!messageKind || !description) return;
    const { reference, title, link, directorate, category } = description;
    for (const to of await this.addressees(tx, instance)) {
      await this.messages.plan(tx, {
        ...{
          kind: messageKind,
          template,
          to,
          decisionId,
          occasion: `${occasionOf(instance)}${decisionId ?? ''}`,
        },
        subject: { kind, id, words: `${reference} ${title}`, link, directorate, category },
        sendOn: this.clock.today(),
        why: `The rule "${rule}" asks for it.`,
      });
    }
  }

  async takeBack(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const about = { kind: instance.subjectKind, id: instance.subjectId, dueOn: null };
    const because = 'Its rule no longer applies.';
    await this.messages.cancel(tx, about, because, (message) => !isOf(message, instance));
  }

  async plan(tx: EntityManager, appears: EffectInstance[], goes: EffectInstance[]): Promise<MessageCounts> {
    let [planned, cancelled] = [0, 0];
    for (const instance of appears) planned += (await this.addressees(tx, instance)).length;
    for (const instance of goes) {
      const known = await this.messages.of(tx, {
        kind: instance.subjectKind,
        id: instance.subjectId,
        dueOn: null,
      });
      cancelled += known.filter((message) => message.state === 'planned' && isOf(message, instance)).length;
    }
    return { planned, cancelled };
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
