import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, Transaction } from '@commonweal/platform';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Attempts } from './attempts.js';
import { hashToken, newToken } from './hash-token.js';
import { OneTimeSecret, type Purpose } from './one-time-secret.entity.js';

export interface SecretFor {
  purpose: Purpose;
  /** Null only for the first administrator. */
  personId: string | null;
  minutes: number;
}

const mostGuesses = 5;
const codesAllowed = { most: 5, minutes: 15 };

/** Makes and redeems one-time links and codes; sending them is for others. */
@Injectable()
export class OneTimeSecrets {
  constructor(
    private readonly transaction: Transaction,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** @returns a token for an address, to be put after a `#`; only its hash is kept */
  async makeLink(tx: EntityManager, link: SecretFor): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    return { token, expiresAt: await this.store(tx, newId(), link, hashToken(token)) };
  }

  /** Whom a link names, without using it up. @throws DomainError invalid when it is unknown, used or too old */
  async readLink(tx: EntityManager, purpose: Purpose, token: string): Promise<OneTimeSecret> {
    const secret = await tx.findOneBy(OneTimeSecret, {
      purpose,
      hash: hashToken(token),
      usedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    if (!secret)
      throw new DomainError(
        'invalid',
        'link-unusable',
        'This link was used already or is too old. Ask for a new one.',
      );
    return secret;
  }

  /** Uses a link up. @throws DomainError invalid when it is unknown, used or too old */
  async redeemLink(tx: EntityManager, purpose: Purpose, token: string): Promise<{ personId: string | null }> {
    const secret = await this.readLink(tx, purpose, token);
    const { affected } = await tx.update(
      OneTimeSecret,
      { id: secret.id, usedAt: IsNull() },
      { usedAt: this.clock.now() },
    );
    if (affected !== 1)
      throw new DomainError('invalid', 'link-unusable', 'This link was used already. Ask for a new one.');
    return { personId: secret.personId };
  }

  /**
   * Makes six figures for a person; earlier ones stop working.
   * @throws DomainError too-many after five in a quarter of an hour
   */
  async makeCode(tx: EntityManager, code: SecretFor & { personId: string }): Promise<string> {
    await this.attempts.count(`code/${code.purpose}/${code.personId}`, codesAllowed);
    const { purpose, personId } = code;
    await tx.update(OneTimeSecret, { purpose, personId, usedAt: IsNull() }, { usedAt: this.clock.now() });
    const [id, figures] = [newId(), String(randomInt(1_000_000)).padStart(6, '0')];
    await this.store(tx, id, code, hashToken(`${id}/${figures}`));
    return figures;
  }

  /** Uses a code up; a wrong guess is counted and committed. @returns whether it was right */
  redeemCode(purpose: Purpose, personId: string, figures: string): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      const secret = await tx.findOne(OneTimeSecret, {
        where: { purpose, personId, usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!secret || secret.attempts >= mostGuesses) return false;
      const isRight = equal(secret.hash, hashToken(`${secret.id}/${figures}`));
      const usedAt = isRight ? this.clock.now() : null;
      await tx.update(OneTimeSecret, secret.id, { attempts: secret.attempts + 1, usedAt });
      return isRight;
    });
  }

  private async store(
    tx: EntityManager,
    id: string,
    { purpose, personId, minutes }: SecretFor,
    hash: string,
  ): Promise<Date> {
    const expiresAt = new Date(this.clock.now().getTime() + minutes * 60_000);
    await tx.insert(OneTimeSecret, { id, purpose, personId, hash, expiresAt });
    return expiresAt;
  }
}

function equal(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
