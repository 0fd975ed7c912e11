import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { Person } from '../people/person.entity.js';
import { Guesses } from '../session/guesses.js';
import type { Visitor } from '../session/visitor.js';
import { SecondFactors } from './second-factors.js';

/** After the password the code, where a person has a second factor. */
@Injectable()
export class CodeAsked {
  constructor(
    private readonly factors: SecondFactors,
    private readonly guesses: Guesses,
  ) {}

  /** @throws DomainError unauthenticated (no code yet, or not the right one), too-many */
  async check({ id, email }: Person, code: string | null | undefined, visitor: Visitor): Promise<void> {
    if (!(await this.factors.isOn(id))) return;
    if (!code) throw refusal('second-factor-needed', 'Give the code that your authenticator app shows.');
    const wasRight = await this.guesses.countCode(email, visitor);
    if (!(await this.factors.use(id, code)))
      throw refusal('second-factor-refused', 'This is not the code, or it was used. Wait for the next one.');
    await wasRight();
  }
}

function refusal(code: string, detail: string): DomainError {
  return new DomainError('unauthenticated', code, detail, { code: [detail] });
}
