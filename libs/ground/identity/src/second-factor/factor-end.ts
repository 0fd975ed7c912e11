import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { DomainError, notFound, Transaction } from '@commonweal/platform';
import type { Caller } from '../access/caller.js';
import { Person } from '../people/person.entity.js';
import { Session } from '../session/session.entity.js';
import type { Present } from '../session/sessions.js';
import { RequiredFactors } from './required-factors.js';
import { SecondFactor } from './second-factor.entity.js';

const none = () => new DomainError('conflict', 'no-second-factor', 'There is no second factor to end.');

/** A second factor is given up, or taken away because the app and the codes are lost. */
@Injectable()
export class FactorEnd {
  constructor(
    private readonly transaction: Transaction,
    private readonly required: RequiredFactors,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError conflict where the person's roles must have one */
  giveUp({ person }: Present): Promise<void> {
    if (this.required.mustHave(person))
      throw new DomainError('conflict', 'second-factor-required', 'Your roles must have a second factor.');
    const entry = { subjectKind: 'person', subjectId: person.id, actorId: person.id };
    return this.transaction.run(async (tx) => {
      if (!(await tx.delete(SecondFactor, { personId: person.id })).affected) throw none();
      await this.ledger.write(tx, { ...entry, action: 'second-factor-ended' });
    });
  }

  /** Ends the person's sessions too: whoever has the app may have those. @throws DomainError not-found, conflict */
  reset(personId: string, why: string, caller: Caller): Promise<void> {
    const entry = { subjectKind: 'person', subjectId: personId, actorId: caller.personId, why };
    return this.transaction.run(async (tx) => {
      if (!(await tx.existsBy(Person, { id: personId }))) throw notFound('person');
      if (!(await tx.delete(SecondFactor, { personId })).affected) throw none();
      await tx.delete(Session, { personId });
      await this.ledger.write(tx, { ...entry, action: 'second-factor-reset' });
    });
  }
}
