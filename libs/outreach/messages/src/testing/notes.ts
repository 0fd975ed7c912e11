import { Injectable, Module } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { aPerson } from '@commonweal/identity/testing';
import { EventHandler, newId, Transaction } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { People } from '@commonweal/identity';
import { MessageKinds } from '../message-kind.js';
import type { MessagePlan } from '../message-plan.js';
import { Message } from '../message.entity.js';
import { Messages } from '../messages.js';
import { type RungSubject, rungsWentOut } from '../rungs-went-out.js';

/** Hears about which subjects rungs went out, once each. */
@Injectable()
class RungsHeard extends EventHandler<{ subjects: RungSubject[] }> {
  readonly event = rungsWentOut;
  readonly name = 'rungs-heard';
  readonly about: string[] = [];

  handle(_: EntityManager, { subjects }: { subjects: RungSubject[] }): Promise<void> {
    this.about.push(...subjects.map(({ id }) => id));
    return Promise.resolve();
  }
}

@Module({ providers: [RungsHeard] })
export class RungsHeardModule {}

/** A message kind for specs, with a say in whether it is still wanted. */
export class Notes {
  stillWanted: (message: Message) => true | string = () => true;

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
        rung: 0,
        dueOn: this.app.clock.today(),
        ...rest,
      }),
    );
  }

  /** How often somebody heard that the rung of this message went out. */
  async wentOut(id: string): Promise<number> {
    const { subjectId } = await this.app.get(DataSource).manager.findOneByOrFail(Message, { id });
    return this.app.get(RungsHeard).about.filter((each) => each === subjectId).length;
  }

  async person(email: string): Promise<string> {
    return aPerson(this.app, { name: `Owner of ${email}`, email, roles: ['lead'] });
  }
}
