import { Injectable } from '@nestjs/common';
import { Transaction } from '@commonweal/platform';
import type { CodeGiven } from '@commonweal/wire';
import { Person } from '../people/person.entity.js';
import { OneTimeSecrets } from '../tokens/one-time-secrets.js';

/** Whose code it is that came by mail. */
@Injectable()
export class MailedCode {
  constructor(
    private readonly transaction: Transaction,
    private readonly secrets: OneTimeSecrets,
  ) {}

  async personOf({ code, link, email }: CodeGiven): Promise<Person | null> {
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
