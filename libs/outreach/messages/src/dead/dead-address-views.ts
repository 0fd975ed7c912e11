import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeadAddressView, HangingView } from '@commonweal/wire';
import { type Caller, People, type Person } from '@commonweal/identity';
import { Described } from '@commonweal/platform';
import type { DeadAddress } from './dead-address.entity.js';
import { FailedMessages } from './failed-messages.js';
import { HangsOnPerson } from './hangs-on-person.js';

/** Dead addresses as they are shown: whose they are, what hangs on them, where mail goes now. */
@Injectable()
export class DeadAddressViews {
  constructor(
    private readonly people: People,
    private readonly failed: FailedMessages,
    private readonly described: Described,
  ) {}

  /** Reads for all of them at once. */
  async of(
    tx: EntityManager,
    all: DeadAddress[],
    caller: Caller,
  ): Promise<(dead: DeadAddress) => DeadAddressView> {
    const ids = all.flatMap(({ personId, successorId }) => [personId, ...(successorId ? [successorId] : [])]);
    const people = new Map((await this.people.findAll(ids)).map((person) => [person.id, person]));
    const hanging = await this.hanging(tx, ids, caller);
    const failed = await this.failed.counts(
      tx,
      all.map(({ id }) => id),
    );
    return (dead) => {
      const person = people.get(dead.personId);
      if (!person) throw new Error(`The person ${dead.personId} of a dead address is not there.`);
      const mailed = mailedInstead(dead, person, people.get(dead.successorId ?? ''));
      return {
        ...viewOf(dead, person),
        nowAt: mailed?.email,
        toSendAgain: failed.get(dead.id) ?? 0,
        hanging: hanging.get(dead.personId) ?? [],
      };
    };
  }

  private async hanging(
    tx: EntityManager,
    ids: string[],
    caller: Caller,
  ): Promise<Map<string, HangingView[]>> {
    const all = new Map<string, HangingView[]>();
    for (const one of this.described.all(HangsOnPerson))
      for (const [personId, items] of await one.of(tx, ids, caller))
        all.set(personId, [...(all.get(personId) ?? []), ...items]);
    return all;
  }
}

/** Who gets what was for a dead address; undefined while it stands, or where nobody does. */
export function mailedInstead(
  dead: DeadAddress,
  person: Person,
  successor: Person | null | undefined,
): Person | undefined {
  if (person.active) return stands(dead, person) ? undefined : person;
  return successor?.active ? successor : undefined;
}

function stands({ aliveAt, address }: DeadAddress, { active, email }: Person): boolean {
  return aliveAt === null && active && email === address;
}

function viewOf(dead: DeadAddress, person: Person) {
  const { id, address, said, failures, personId } = dead;
  return {
    ...{ id, address, said, failures, personId, standing: stands(dead, person) },
    ...{ since: dead.since.toISOString(), lastAt: dead.lastAt.toISOString() },
    ...{ name: person.name, personVersion: person.version, supplierId: person.supplierId ?? undefined },
  };
}
