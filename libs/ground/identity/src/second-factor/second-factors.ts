import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Transaction, Vault } from '@commonweal/platform';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { hashRecoveryCode } from './recovery-codes.js';
import { SecondFactor } from './second-factor.entity.js';
import { base32, stepFor } from './totp.js';

const about = (personId: string) => `second-factor/${personId}`;

/** Who has a second factor, and whether a code is theirs. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  find(personId: string): Promise<SecondFactor | null> {
    return this.database.manager.findOneBy(SecondFactor, { personId });
  }

  isOn(personId: string): Promise<boolean> {
    return this.database.manager.existsBy(SecondFactor, { personId, secret: Not(IsNull()) });
  }

  /** Uses up a code of the app, or one of those for when the app is lost. @returns whether it was right, and not used before */
  use(personId: string, given: string): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      const factor = await locked(tx, personId);
      if (!factor?.secret) return false;
      const code = given.replace(/\s/g, '');
      const isRight = /^\d{6}$/.test(code)
        ? this.useCode(factor, factor.secret, code)
        : useRecovery(factor, code);
      if (isRight) await tx.save(factor);
      return isRight;
    });
  }

  /** Whether code and secret fit; then neither this code nor an earlier one counts again. */
  useCode(factor: SecondFactor, sealed: string, code: string): boolean {
    const secret = Buffer.from(this.vault.open(sealed, about(factor.personId)), 'hex');
    const step = stepFor(secret, code, this.clock.now(), factor.lastStep);
    if (step !== undefined) factor.lastStep = step;
    return step !== undefined;
  }

  /** 160 random bits, sealed for us and written for the app. */
  newSecret(personId: string): { sealed: string; shown: string } {
    const secret = randomBytes(20);
    return { sealed: this.vault.seal(secret.toString('hex'), about(personId)), shown: base32(secret) };
  }
}

export function locked(tx: EntityManager, personId: string): Promise<SecondFactor | null> {
  return tx.findOne(SecondFactor, { where: { personId }, lock: { mode: 'pessimistic_write' } });
}

function useRecovery(factor: SecondFactor, code: string): boolean {
  const hash = hashRecoveryCode(code);
  const left = factor.recoveryHashes.filter((one) => one !== hash);
  const isRight = left.length < factor.recoveryHashes.length;
  factor.recoveryHashes = left;
  return isRight;
}
