import { Injectable } from '@nestjs/common';
import { Transaction } from '@commonweal/platform';
import type { PasswordGiven } from '@commonweal/wire';
import { Entry, type SignedIn } from './entry.js';
import { Passwords } from './passwords.js';
import type { Visitor } from './visitor.js';
import { WhoChooses } from './who-chooses.js';

/** A person chooses a password, by invitation or knowing the present one, and is signed in with it. */
@Injectable()
export class NewPassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
    private readonly who: WhoChooses,
    private readonly entry: Entry,
  ) {}

  async choose(given: PasswordGiven, visitor: Visitor): Promise<SignedIn> {
    this.passwords.mustBeOn();
    return this.transaction.run(async (tx) => {
      const person = await this.who.mayChoose(tx, given, visitor.session);
      await this.passwords.set(tx, person, given.password);
      return this.entry.openIn(tx, person, {
        ...{ way: 'password', visitor, code: given.code, isIn: !given.token, action: 'password-chosen' },
      });
    });
  }
}
