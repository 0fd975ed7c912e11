import { Injectable } from '@nestjs/common';
import { invalidField, Transaction } from '@commonweal/platform';
import type { ProofGiven, ProofView } from '@commonweal/wire';
import { Attempts } from '../tokens/attempts.js';
import { Passwords } from './passwords.js';
import { type Present, Sessions } from './sessions.js';

/** Somebody who is signed in shows that it is still they who sit there. */
@Injectable()
export class Proof {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  async ways({ person }: Present): Promise<ProofView> {
    const hasPassword = await this.transaction.run((tx) => this.passwords.has(tx, person.id));
    return { by: hasPassword ? ['password'] : [] };
  }

  /** Guesses count by session: whoever sits at one browser keeps nobody out elsewhere. @throws DomainError invalid, too-many */
  async give({ session, person }: Present, { password }: ProofGiven): Promise<void> {
    const guesses = `proof/${session.id}`;
    await this.attempts.count(guesses, { most: 5, minutes: 15 });
    await this.transaction.run(async (tx) => {
      if (!(await this.passwords.isRight(tx, person.id, password)))
        throw invalidField('password', 'This is not your password.', 'wrong-password');
      await this.sessions.prove(tx, session);
    });
    await this.attempts.forget(guesses);
  }
}
