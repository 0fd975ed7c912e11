import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '@commonweal/identity';
import { type MessageKind, MessageKinds, Messages } from '@commonweal/messages';
import { Clock, Config } from '@commonweal/platform';
import { Webhook } from './webhook.entity.js';

const kind = 'webhook-given-up';
const link = '/webhooks';

/** Tells administrators by mail that a program elsewhere hears of nothing any more. */
@Injectable()
export class GivenUpMail {
  constructor(
    private readonly people: People,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  async tell(tx: EntityManager, { id, name: words }: Webhook): Promise<void> {
    const sendOn = this.clock.today();
    for (const { id: personId, name, email: address } of await this.people.holding('admin'))
      await this.messages.plan(tx, {
        ...{ kind, template: kind, subject: { kind: 'webhook', id, words, link } },
        ...{ to: { personId, name, address }, sendOn, occasion: this.clock.now().toISOString() },
        why: 'It took nothing for days and was switched off, and this person is an administrator.',
      });
  }
}

/** A webhook that was given up, as a reason to write. */
@Injectable()
export class RegistersGivenUpMail {
  constructor(kinds: MessageKinds, { address }: Config) {
    kinds.register(webhookGivenUp(address));
  }
}

function webhookGivenUp(address: string): MessageKind {
  return {
    kind,
    title: 'A webhook was given up',
    placeholders: [
      { name: 'webhook', words: 'the name of the webhook', example: 'Finance system' },
      { name: 'answer', words: 'what came of the last attempt', example: 'HTTP 503' },
      {
        ...{ name: 'link', words: 'the address of the webhooks', required: true },
        example: 'https://example.org/webhooks',
      },
    ],
    stillWanted: async (tx, { subjectId }) =>
      (await tx.findOneBy(Webhook, { id: subjectId }))?.isGivenUp === true || 'It is on again, or gone.',
    values: async (tx, { subjectId }) => {
      const { name, givenUpBecause } = await tx.findOneByOrFail(Webhook, { id: subjectId });
      return { webhook: name, answer: givenUpBecause ?? '', link: `${address}${link}` };
    },
  };
}
