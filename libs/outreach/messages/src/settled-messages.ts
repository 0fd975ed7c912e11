import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MessageState } from '@commonweal/wire';
import type { Person } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, Events } from '@commonweal/platform';
import { planAgain } from './message-plan.js';
import type { Message } from './message.entity.js';
import { Messages } from './messages.js';
import { publishRungs } from './rungs-went-out.js';

/** What a person decides about a message, with the reason in the ledger, inside somebody's transaction. */
@Injectable()
export class SettledMessages {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly events: Events,
  ) {}

  /** It did arrive. @throws DomainError conflict */
  async didArrive(tx: EntityManager, message: Message, reason: string, actorId: string): Promise<void> {
    const before = message.state;
    if (!message.take('settle-sent', reason)) throw notToBeSettled(message);
    await tx.save(Object.assign(message, { sentAt: this.clock.now() }));
    await publishRungs(tx, this.events, [message]);
    await this.record(tx, message, 'settled-sent', { before, reason, actorId });
  }

  /** It is planned for today. @throws DomainError conflict */
  async sendAgain(tx: EntityManager, message: Message, reason: string, actorId: string): Promise<void> {
    const before = message.state;
    if (!message.take('settle-again', reason)) throw notToBeSettled(message);
    await tx.save(Object.assign(message, { attempts: 0, notBefore: null, sendOn: this.clock.today() }));
    this.messages.lookSoon(tx);
    await this.record(tx, message, 'settled-send-again', { before, reason, actorId });
  }

  /** Another person is told it today instead. @throws DomainError conflict */
  async handOn(
    tx: EntityManager,
    message: Message,
    to: Person,
    reason: string,
    actorId: string,
  ): Promise<void> {
    const before = message.state;
    if (!message.take('hand-on', `${to.name} is told instead.`)) throw notToBeSettled(message);
    await tx.save(message);
    await this.messages.plan(tx, planAgain(message, to, this.clock.today()));
    await this.record(tx, message, 'handed-on', { before, reason, actorId, to: to.id });
  }

  /** Nobody needs it any more. @throws DomainError conflict */
  async leaveOut(tx: EntityManager, message: Message, reason: string, actorId: string): Promise<void> {
    const before = message.state;
    if (!message.take('hand-on', reason)) throw notToBeSettled(message);
    await tx.save(message);
    await this.record(tx, message, 'left-out', { before, reason, actorId });
  }

  private async record(
    tx: EntityManager,
    { id, state }: Message,
    action: string,
    { before, reason, actorId, to }: { before: MessageState; reason: string; actorId: string; to?: string },
  ): Promise<void> {
    const data = { before, after: state, ...(to ? { to } : {}) };
    await this.ledger.write(tx, {
      subjectKind: 'message',
      subjectId: id,
      action,
      actorId,
      data,
      why: reason,
    });
  }
}

function notToBeSettled({ state }: Message): DomainError {
  const detail = `This message is ${state}: only one that is unknown is settled, and only one that is unknown or failed is sent again.`;
  return new DomainError('conflict', 'not-to-be-settled', detail);
}
