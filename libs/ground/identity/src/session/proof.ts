import { Injectable } from '@nestjs/common';
import { invalidField } from '@commonweal/platform';
import type { ProofGiven, ProofKind, ProofView } from '@commonweal/wire';
import { SecondFactors } from '../second-factor/second-factors.js';
import { Attempts } from '../tokens/attempts.js';
import { Passwords } from './passwords.js';
import { type Present, Sessions } from './sessions.js';

/** Somebody who is signed in shows that it is still they who sit there. */
@Injectable()
export class Proof {
  constructor(
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly attempts: Attempts,
  ) {}

  async ways({ session, person }: Present): Promise<ProofView> {
    const hasPassword = await this.passwords.has(person.id);
    const hasFactor = await this.factors.isOn(person.id);
    const by: [ProofKind, boolean][] = [
      ['password', hasPassword],
      ['code', hasFactor],
      ['provider', session.way === 'provider'],
    ];
    return {
      by: by.filter(([, may]) => may).map(([kind]) => kind),
      isProven: this.sessions.isProven(session),
    };
  }

  /** Guesses count by session: whoever sits at one browser keeps nobody out elsewhere. @throws DomainError invalid, too-many */
  async give({ session, person }: Present, given: ProofGiven): Promise<void> {
    const guesses = `proof/${session.id}`;
    await this.attempts.count(guesses, { most: 5, minutes: 15 });
    if (given.code) await this.byCode(person.id, given.code);
    else await this.byPassword(person.id, given.password ?? '');
    await this.sessions.prove(session);
    await this.attempts.forget(guesses);
  }

  private async byPassword(personId: string, password: string): Promise<void> {
    if (await this.passwords.fits(personId, password)) return;
    throw invalidField('password', 'This is not your password.', 'wrong-password');
  }

  private async byCode(personId: string, code: string): Promise<void> {
    if (await this.factors.use(personId, code)) return;
    throw invalidField('code', 'This is not the code, or it was used. Wait for the next one.', 'wrong-code');
  }
}
