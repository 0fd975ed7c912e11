import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OneTimeSecrets, Person } from '@commonweal/identity';
import { Clock, newId } from '@commonweal/platform';
import type { MessageKind } from './message-kind.js';
import { Messages } from './messages.js';

const minutes = 15;
const kind = 'sign-in-code';

/** The code is made when the mail is, so that it is kept nowhere but in the mail. */
export function signInCodeKind(secrets: OneTimeSecrets): MessageKind {
  return {
    kind,
    title: 'Sign-in code',
    immediate: true,
    placeholders: [
      { name: 'code', words: 'the six figures', example: '123456', secret: true, required: true },
      { name: 'minutes', words: 'for how many minutes the code holds', example: String(minutes) },
    ],
    stillWanted: () => Promise.resolve(true),
    values: async (tx, { personId }) => ({
      code: await secrets.makeCode(tx, { purpose: kind, personId, minutes }),
      minutes: String(minutes),
    }),
  };
}

@Injectable()
export class CodeMail {
  constructor(
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  async plan(tx: EntityManager, { id, name, email }: Person): Promise<void> {
    await this.messages.plan(tx, {
      kind,
      template: kind,
      subject: { kind: 'person', id, words: 'Signing in' },
      to: { personId: id, name, address: email },
      sendOn: this.clock.today(),
      why: `${name} asked for a code to sign in.`,
      occasion: newId(),
    });
  }
}
