import { Injectable } from '@nestjs/common';
import type { MessageView, SettlementGiven } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { checkVersion, notFound, Transaction } from '@commonweal/platform';
import { Message } from './message.entity.js';
import { messageView } from './message-views.js';
import { SettledMessages } from './settled-messages.js';

/** A person decides what the engine must not: the fate of what is unknown, and whether to send again what failed. */
@Injectable()
export class Settlement {
  constructor(
    private readonly transaction: Transaction,
    private readonly settled: SettledMessages,
  ) {}

  settle(id: string, seen: number, { as, reason }: SettlementGiven, caller: Caller): Promise<MessageView> {
    return this.transaction.run(async (tx) => {
      const message = await tx.findOne(Message, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!message || !scopeOf(caller).includes(message)) throw notFound('message');
      checkVersion(message, seen, 'message');
      if (as === 'sent') await this.settled.didArrive(tx, message, reason, caller.personId);
      else await this.settled.sendAgain(tx, message, reason, caller.personId);
      return messageView(message);
    });
  }
}
