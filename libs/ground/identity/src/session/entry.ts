import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Transaction } from '@commonweal/platform';
import type { CodeGiven, WayIn } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { OneTimeSecrets } from '../tokens/one-time-secrets.js';
import { Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';

export interface SignedIn {
  token: string;
  person: Person;
}

interface Opening {
  way: WayIn;
  visitor: Visitor;
  action?: string;
}

/** What follows once it is known who somebody is: a session, and a line in the ledger. */
@Injectable()
export class Entry {
  constructor(
    private readonly transaction: Transaction,
    private readonly secrets: OneTimeSecrets,
    private readonly sessions: Sessions,
    private readonly ledger: Ledger,
  ) {}

  open(person: Person, way: WayIn, visitor: Visitor): Promise<SignedIn> {
    return this.transaction.run((tx) => this.openIn(tx, person, { way, visitor }));
  }

  /** Always under a new token; what session the browser had ends. */
  async openIn(
    tx: EntityManager,
    person: Person,
    { way, visitor, action = 'signed-in' }: Opening,
  ): Promise<SignedIn> {
    await this.sessions.end(tx, visitor.session);
    const token = await this.sessions.begin(tx, { personId: person.id, way, browser: visitor.browser });
    await this.ledger.write(tx, { subjectKind: 'person', subjectId: person.id, action, actorId: person.id });
    return { token, person };
  }

  async personOfCode({ code, link, email }: CodeGiven): Promise<Person | null> {
    const person = await this.transaction.run(async (tx) => {
      const named = link ? await this.secrets.readLink(tx, 'sign-in-link', link) : null;
      const who = named ? { id: named.personId ?? undefined } : { email: email?.trim().toLowerCase() };
      if (!who.id && !who.email) return null;
      return tx.findOneBy(Person, {
        ...(who.id ? { id: who.id } : { email: who.email ?? '' }),
        active: true,
      });
    });
    if (!person?.holds('supplier')) return null;
    return (await this.secrets.redeemCode('sign-in-code', person.id, code)) ? person : null;
  }
}
