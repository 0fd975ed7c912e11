import { aPerson } from '@commonweal/identity/testing';
import { newId, Transaction } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { People } from '@commonweal/identity';
import { MessageKinds } from '../message-kind.js';
import type { MessagePlan } from '../message-plan.js';
import type { Message } from '../message.entity.js';
import { Messages } from '../messages.js';

/** A message kind for specs, with a say in whether it is still wanted. */
export class Notes {
  stillWanted: (message: Message) => true | string = () => true;
  readonly sent: string[] = [];

  constructor(private readonly app: TestApplication) {
    app.get(MessageKinds).register({
      kind: 'note',
      title: 'Note',
      placeholders: [
        { name: 'what', words: 'what it is about', example: 'a return' },
        { name: 'token', words: 'a secret', example: 'x', secret: true },
      ],
      stillWanted: (_, message) => Promise.resolve(this.stillWanted(message)),
      values: (_, { subject }) => Promise.resolve({ what: subject, token: 'hush-hush' }),
      sent: (_, { id }) => Promise.resolve(void this.sent.push(id)),
    });
  }

  /** Plans one for today. */
  async plan(personId: string, plan: Partial<MessagePlan> & { words?: string } = {}): Promise<Message> {
    const person = await this.app.get(People).find(personId);
    const { words = 'the return of March', ...rest } = plan;
    return this.app.get(Transaction).run((tx) =>
      this.app.get(Messages).plan(tx, {
        kind: 'note',
        template: 'note',
        subject: { kind: 'return', id: newId(), words },
        to: { personId, name: person?.name ?? '', address: person?.email ?? '' },
        sendOn: this.app.clock.today(),
        why: 'A spec wants it.',
        ...rest,
      }),
    );
  }

  async person(email: string): Promise<string> {
    return aPerson(this.app, { name: `Owner of ${email}`, email, roles: ['lead'] });
  }
}
