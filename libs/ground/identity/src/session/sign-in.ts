import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { CodeGiven, SignInGiven, WayIn } from '@commonweal/wire';
import type { Person } from '../people/person.entity.js';
import { Entry, type SignedIn } from './entry.js';
import { Guesses } from './guesses.js';
import { MailedCode } from './mailed-code.js';
import { Passwords } from './passwords.js';
import type { Visitor } from './visitor.js';

const refused = () =>
  new DomainError(
    'unauthenticated',
    'sign-in-refused',
    'That is not right, or it is no longer valid. Please try again.',
  );

interface Attempt {
  who: string;
  way: WayIn;
  visitor: Visitor;
  code?: string | null | undefined;
}

/** Ways in. What is wrong is never told apart: unknown, inactive and mistaken look alike. */
@Injectable()
export class SignIn {
  constructor(
    private readonly guesses: Guesses,
    private readonly passwords: Passwords,
    private readonly mailed: MailedCode,
    private readonly entry: Entry,
  ) {}

  /** @throws DomainError unauthenticated, too-many */
  withPassword({ email, password, code }: SignInGiven, visitor: Visitor): Promise<SignedIn> {
    const who = email.trim().toLowerCase();
    const attempt: Attempt = { who, way: 'password', visitor, code };
    return this.limited(attempt, () => this.passwords.personOf(who, password));
  }

  /** For people of suppliers. @throws DomainError unauthenticated, too-many, invalid */
  withCode(given: CodeGiven, visitor: Visitor): Promise<SignedIn> {
    const who = given.email?.trim().toLowerCase() ?? given.link ?? '';
    return this.limited({ who, way: 'code', visitor }, () => this.mailed.personOf(given));
  }

  private async limited(
    { who, way, visitor, code }: Attempt,
    find: () => Promise<Person | null>,
  ): Promise<SignedIn> {
    const wasRight = await this.guesses.count(who, visitor);
    const person = await find();
    if (!person) throw refused();
    const signedIn = await this.entry.open(person, { way, visitor, code });
    await wasRight();
    return signedIn;
  }
}
