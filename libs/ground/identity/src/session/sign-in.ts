import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { CodeGiven, SignInGiven, WayIn } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Attempts } from '../tokens/attempts.js';
import { Entry, type SignedIn } from './entry.js';
import { Passwords } from './passwords.js';
import type { Visitor } from './visitor.js';

const quarter = 15;
const refused = () =>
  new DomainError(
    'unauthenticated',
    'sign-in-refused',
    'That is not right, or it is no longer valid. Please try again.',
  );

/** Ways in. What is wrong is never told apart: unknown, inactive and mistaken look alike. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly entry: Entry,
  ) {}

  /** @throws DomainError unauthenticated, too-many */
  async withPassword({ email, password }: SignInGiven, visitor: Visitor): Promise<SignedIn> {
    const address = email.trim().toLowerCase();
    return this.limited(address, { way: 'password', visitor }, async () => {
      const person = await this.database.manager.findOneBy(Person, { email: address, active: true });
      const isRight = await this.passwords.isRight(this.database.manager, person?.id, password);
      return person && isRight ? person : null;
    });
  }

  /** For people of suppliers. @throws DomainError unauthenticated, too-many, invalid */
  async withCode(given: CodeGiven, visitor: Visitor): Promise<SignedIn> {
    const who = given.email?.trim().toLowerCase() ?? given.link ?? '';
    return this.limited(who, { way: 'code', visitor }, () => this.entry.personOfCode(given));
  }

  private async limited(
    who: string,
    { way, visitor }: { way: WayIn; visitor: Visitor },
    find: () => Promise<Person | null>,
  ): Promise<SignedIn> {
    const { from } = visitor;
    const [pair, anywhere, source] = [`sign-in/${who}/${from}`, `sign-in/${who}`, `sign-in-from/${from}`];
    await this.attempts.count(source, { most: 100, minutes: quarter });
    await this.attempts.count(anywhere, { most: 25, minutes: quarter });
    await this.attempts.count(pair, { most: 5, minutes: quarter });
    const person = await find();
    if (!person) throw refused();
    await this.attempts.forget(pair);
    await this.attempts.forget(anywhere);
    await this.attempts.giveBack(source);
    return this.entry.open(person, way, visitor);
  }
}
