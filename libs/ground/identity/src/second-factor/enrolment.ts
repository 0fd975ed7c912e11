import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, invalidField, Transaction } from '@commonweal/platform';
import type { NewSecretView, RecoveryCodesView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Person } from '../people/person.entity.js';
import type { Present } from '../session/sessions.js';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
import { SecondFactor } from './second-factor.entity.js';
import { locked, SecondFactors } from './second-factors.js';
import { otpauthUri } from './totp.js';

/** A person takes an authenticator app into use. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly transaction: Transaction,
    private readonly factors: SecondFactors,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** A secret for the app; it counts for nothing until a code of it was given. */
  begin({ person: { id: personId, email } }: Present): Promise<NewSecretView> {
    return this.transaction.run(async (tx) => {
      const { sealed, shown } = this.factors.newSecret(personId);
      const factor = await locked(tx, personId);
      if (factor) await tx.save(Object.assign(factor, { pending: sealed }));
      else await tx.insert(SecondFactor, { personId, pending: sealed });
      return { secret: shown, uri: otpauthUri(shown, email, 'Commonweal') };
    });
  }

  /** @throws DomainError invalid on `code`, conflict when nothing was begun */
  confirm({ person }: Present, code: string): Promise<RecoveryCodesView> {
    return this.transaction.run(async (tx) => {
      const factor = await locked(tx, person.id);
      if (!factor?.pending)
        throw new DomainError('conflict', 'not-begun', 'Begin again: there is no new code to confirm.');
      const fresh = tx.create(SecondFactor, { ...factor, lastStep: 0 });
      if (!this.factors.useCode(fresh, factor.pending, code.replace(/\s/g, '')))
        throw invalidField(
          'code',
          'This is not the code that the app shows now. Wait for the next one.',
          'wrong-code',
        );
      Object.assign(fresh, { secret: factor.pending, pending: null, since: this.clock.now() });
      await this.record(tx, person, 'second-factor-taken');
      return renewed(tx, fresh);
    });
  }

  /** The codes for when the app is lost, anew; the former ones are no longer good. @throws DomainError conflict */
  renewCodes({ person }: Present): Promise<RecoveryCodesView> {
    return this.transaction.run(async (tx) => {
      const factor = await locked(tx, person.id);
      if (!factor?.secret)
        throw new DomainError('conflict', 'no-second-factor', 'Take an app into use first.');
      await this.record(tx, person, 'recovery-codes-made');
      return renewed(tx, factor);
    });
  }

  private record(tx: EntityManager, { id }: Person, action: string): Promise<unknown> {
    return this.ledger.write(tx, { subjectKind: 'person', subjectId: id, action, actorId: id });
  }
}

async function renewed(tx: EntityManager, factor: SecondFactor): Promise<RecoveryCodesView> {
  const codes = newRecoveryCodes();
  factor.recoveryHashes = codes.map(hashRecoveryCode);
  await tx.save(factor);
  return { codes };
}
