import { Injectable } from '@nestjs/common';
import type { CodeAsked } from '@commonweal/wire';
import { Attempts, OneTimeSecrets, Person } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import { CodeMail } from './code-mail.js';

const minutes = 15;

const tooOld = () =>
  new DomainError('invalid', 'link-expired', 'This link has expired: ask for a new one.', {
    link: ['This link has expired: ask for a new one.'],
  });

/** Mails people of suppliers the code with which they sign in. */
@Injectable()
export class SignInCodes {
  constructor(
    private readonly transaction: Transaction,
    private readonly secrets: OneTimeSecrets,
    private readonly attempts: Attempts,
    private readonly ask: CodeMail,
  ) {}

  /**
   * By link it says when the link is too old; by address it never says whether there is such a person.
   * @throws DomainError invalid, too-many
   */
  async send({ link, email }: CodeAsked, from: string): Promise<void> {
    await this.attempts.count(`code-from/${from}`, { most: 60, minutes });
    if (link) return this.byLink(link);
    if (!email) throw tooOld();
    const address = email.trim().toLowerCase();
    await this.attempts.count(`code-for/${address}`, { most: 5, minutes });
    await this.transaction.run(async (tx) => {
      const person = await tx.findOneBy(Person, { email: address, active: true });
      if (person?.holds('supplier')) await this.ask.plan(tx, person);
    });
  }

  private byLink(link: string): Promise<void> {
    return this.transaction.run(async (tx) => {
      const known = await this.secrets.readLink(tx, 'sign-in-link', link).catch(() => null);
      const person = known?.personId
        ? await tx.findOneBy(Person, { id: known.personId, active: true })
        : null;
      if (!person?.holds('supplier')) throw tooOld();
      await this.attempts.count(`code-for/${person.email}`, { most: 5, minutes });
      await this.ask.plan(tx, person);
    });
  }
}
