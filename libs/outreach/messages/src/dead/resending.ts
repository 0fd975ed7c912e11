import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeadAddressView } from '@commonweal/wire';
import { type Caller, Person } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import type { Message } from '../message.entity.js';
import { SettledMessages } from '../settled-messages.js';
import type { DeadAddress } from './dead-address.entity.js';
import { DeadAddressList } from './dead-address-list.js';
import { mailedInstead } from './dead-address-views.js';
import { FailedMessages } from './failed-messages.js';

/** Once an address is mended, sends again what failed for it; whether each is still wanted is asked as ever. */
@Injectable()
export class Resending {
  constructor(
    private readonly transaction: Transaction,
    private readonly deadAddresses: DeadAddressList,
    private readonly failed: FailedMessages,
    private readonly settled: SettledMessages,
  ) {}

  /** @throws DomainError not-found, conflict while nobody is mailed instead */
  sendAgain(id: string, reason: string, caller: Caller): Promise<DeadAddressView> {
    return this.transaction.run(async (tx) => {
      const dead = await this.deadAddresses.find(tx, id, caller);
      const to = await mailed(tx, dead);
      if (!to) throw stillDead(dead);
      const failed = await this.failed.of(tx, dead);
      for (const message of failed)
        if (failed.some((later) => isOvertaken(message, later)))
          await this.settled.leaveOut(tx, message, 'A later reminder of the same is sent.', caller.personId);
        else if (to.id === dead.personId) await this.settled.sendAgain(tx, message, reason, caller.personId);
        else await this.settled.handOn(tx, message, to, reason, caller.personId);
      return this.deadAddresses.view(tx, dead, caller);
    });
  }
}

/** After all that failed, only the latest rung of a ladder goes out. */
function isOvertaken(message: Message, later: Message): boolean {
  const { kind, subjectId, dueOn, rung } = message;
  const isSame = later.kind === kind && later.subjectId === subjectId && later.dueOn === dueOn;
  return isSame && rung !== null && later.rung !== null && later.rung > rung;
}

async function mailed(tx: EntityManager, dead: DeadAddress): Promise<Person | undefined> {
  const person = await tx.findOneByOrFail(Person, { id: dead.personId });
  const successor = dead.successorId ? await tx.findOneBy(Person, { id: dead.successorId }) : null;
  return mailedInstead(dead, person, successor);
}

function stillDead({ address }: DeadAddress): DomainError {
  const detail = `Mail would still go to ${address}. Change the address first, or name another person.`;
  return new DomainError('conflict', 'address-still-dead', detail);
}
