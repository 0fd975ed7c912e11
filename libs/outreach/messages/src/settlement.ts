import { Injectable } from '@nestjs/common';
import type { MessageView, SettlementGiven } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { checkVersion, Clock, DomainError, notFound, Transaction } from '@commonweal/platform';
import { Message } from './message.entity.js';
import { Messages } from './messages.js';
import { messageView } from './message-views.js';

/** A person decides what the engine must not: the fate of what is unknown, and whether to send again what failed. */
@Injectable()
export class Settlement {
  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  settle(id: string, seen: number, { as, reason }: SettlementGiven, caller: Caller): Promise<MessageView> {
    return this.transaction.run(async (tx) => {
      const message = await tx.findOne(Message, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!message || !scopeOf(caller).includes(message)) throw notFound('message');
      checkVersion(message, seen, 'message');
      const before = message.state;
      const step = as === 'sent' ? 'settle-sent' : 'settle-again';
      if (!message.take(step, reason)) throw notToBeSettled(message);
      if (as === 'sent') message.sentAt = this.clock.now();
      else Object.assign(message, { attempts: 0, notBefore: null, sendOn: this.clock.today() });
      await tx.save(message);
      if (as === 'send-again') this.messages.lookSoon(tx);
      await this.ledger.write(tx, {
        subjectKind: 'message',
        subjectId: id,
        action: `settled-${as}`,
        actorId: caller.personId,
        data: { before, after: message.state },
        why: reason,
      });
      return messageView(message);
    });
  }
}

function notToBeSettled({ state }: Message): DomainError {
  const detail = `This message is ${state}: only one that is unknown is settled, and only one that is unknown or failed is sent again.`;
  return new DomainError('conflict', 'not-to-be-settled', detail);
}
