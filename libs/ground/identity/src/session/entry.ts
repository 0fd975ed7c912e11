import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Transaction } from '@commonweal/platform';
import type { WayIn } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Person } from '../people/person.entity.js';
import { CodeAsked } from '../second-factor/code-asked.js';
import { Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';

export interface SignedIn {
  token: string;
  person: Person;
}

interface Opening {
  way: WayIn;
  visitor: Visitor;
  /** Of the second factor. */
  code?: string | null | undefined;
  /** They are signed in already, and gave it then. */
  isIn?: boolean;
  action?: string;
}

/** What follows once it is known who somebody is: the second factor where they have one, a session, and a line in the ledger. */
@Injectable()
export class Entry {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: Sessions,
    private readonly codes: CodeAsked,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError unauthenticated where the code is missing or wrong */
  open(person: Person, opening: Opening): Promise<SignedIn> {
    return this.transaction.run((tx) => this.openIn(tx, person, opening));
  }

  /** Always under a new token; what session the browser had ends. @throws DomainError unauthenticated */
  async openIn(tx: EntityManager, person: Person, opening: Opening): Promise<SignedIn> {
    const { way, visitor, code, isIn, action = 'signed-in' } = opening;
    if (way === 'password' && !isIn) await this.codes.check(person, code, visitor);
    await this.sessions.end(tx, visitor.session);
    const token = await this.sessions.begin(tx, { personId: person.id, way, browser: visitor.browser });
    await this.ledger.write(tx, { subjectKind: 'person', subjectId: person.id, action, actorId: person.id });
    return { token, person };
  }
}
