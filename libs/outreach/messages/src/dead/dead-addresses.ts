import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Person } from '@commonweal/identity';
import { Clock, newId } from '@commonweal/platform';
import { DeadAddress } from './dead-address.entity.js';

/** Keeps in mind which addresses are dead, in the transaction of whoever learns it. */
@Injectable()
export class DeadAddresses {
  constructor(private readonly clock: Clock) {}

  /** The provider said that nobody will ever get mail there. */
  async cameBack(tx: EntityManager, address: string, personIds: string[], said: string): Promise<void> {
    const now = this.clock.now();
    for (const personId of new Set(personIds)) {
      const known = await tx.findOneBy(DeadAddress, { personId, address });
      const first = {
        id: newId(),
        personId,
        address,
        since: now,
        failures: 0,
        aliveAt: null,
        successorId: null,
      };
      const dead = known ?? tx.create(DeadAddress, first);
      dead.cameBack(said, now);
      await tx.save(dead);
    }
  }

  /** A mail has arrived there. */
  async arrived(tx: EntityManager, address: string): Promise<void> {
    await tx.update(DeadAddress, { address, aliveAt: IsNull() }, { aliveAt: this.clock.now() });
  }

  /** Somebody else answers instead of the person from now on. */
  async succeeded(tx: EntityManager, personId: string, successorId: string): Promise<void> {
    await tx.update(DeadAddress, { personId }, { successorId });
  }

  /** Of these people, whose address is dead, and which of these it is. */
  async of(tx: EntityManager, people: Pick<Person, 'id' | 'email'>[]): Promise<Map<string, string>> {
    const where = { personId: In(people.map(({ id }) => id)), aliveAt: IsNull() };
    const found = await tx.findBy(DeadAddress, where);
    const now = new Map(people.map(({ id, email }) => [id, email]));
    const dead = found.filter(({ personId, address }) => now.get(personId) === address);
    return new Map(dead.map(({ id, personId }) => [personId, id]));
  }
}
