import { Injectable } from '@nestjs/common';
import { DomainError, invalidField } from '@commonweal/platform';
import type { PasswordGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Attempts } from '../tokens/attempts.js';
import { OneTimeSecrets } from '../tokens/one-time-secrets.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';

/** Who may choose a new password: whoever holds an invitation, or knows the present one. */
@Injectable()
export class WhoChooses {
  constructor(
    private readonly secrets: OneTimeSecrets,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  /** @throws DomainError invalid (link, present password), unauthenticated, too-many */
  async mayChoose(
    tx: EntityManager,
    { token, current }: PasswordGiven,
    cookie: string | undefined,
  ): Promise<Person> {
    const id = token
      ? (await this.secrets.redeemLink(tx, 'password', token)).personId
      : await this.known(tx, current, cookie);
    const person = id ? await tx.findOneBy(Person, { id, active: true }) : null;
    if (!person)
      throw new DomainError('invalid', 'link-unusable', 'This link is no longer valid. Ask for a new one.');
    return person;
  }

  private async known(
    tx: EntityManager,
    current: string | undefined,
    cookie: string | undefined,
  ): Promise<string> {
    const { person } = (await this.sessions.find(cookie)) ?? {};
    if (!person)
      throw new DomainError(
        'unauthenticated',
        'not-signed-in',
        'Sign in, or follow the link of your invitation.',
      );
    await this.attempts.count(`password/${person.id}`, { most: 5, minutes: 15 });
    const isRight = await this.passwords.isRight(tx, person.id, current ?? '');
    if (!isRight) throw invalidField('current', 'This is not your present password.', 'wrong-password');
    return person.id;
  }
}
