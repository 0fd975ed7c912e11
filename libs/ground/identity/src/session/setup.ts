import { Injectable } from '@nestjs/common';
import { Config, DomainError, lock, Transaction } from '@commonweal/platform';
import type { SetupGiven } from '@commonweal/wire';
import { Person } from '../people/person.entity.js';
import { OneTimeSecrets } from '../tokens/one-time-secrets.js';
import type { SignedIn } from './entry.js';
import { FirstSignIn } from './first-sign-in.js';
import type { Visitor } from './visitor.js';

/** The first administrator makes himself, with a link that only whoever starts the engine sees. */
@Injectable()
export class Setup {
  constructor(
    private readonly transaction: Transaction,
    private readonly secrets: OneTimeSecrets,
    private readonly config: Config,
    private readonly first: FirstSignIn,
  ) {}

  /** The link for the first administrator; none once there are people. Each call makes a new one. */
  link(): Promise<string | undefined> {
    return this.transaction.run(async (tx) => {
      if (await tx.exists(Person)) return undefined;
      const { token } = await this.secrets.makeLink(tx, {
        purpose: 'setup',
        personId: null,
        minutes: 24 * 60,
      });
      return `${this.config.address}/setup#token=${token}`;
    });
  }

  /** @throws DomainError invalid (link, password), conflict once there are people */
  makeAdministrator({ token, name, email, password }: SetupGiven, visitor: Visitor): Promise<SignedIn> {
    return this.transaction.run(async (tx) => {
      await lock(tx, 'people');
      if (await tx.exists(Person))
        throw new DomainError('conflict', 'set-up-already', 'The administrator has been made already.');
      await this.secrets.redeemLink(tx, 'setup', token);
      const none: string[] = [];
      const body = {
        name,
        email,
        roles: ['admin' as const],
        directorates: none,
        categories: none,
        active: true,
      };
      return this.first.of(tx, body, password, visitor);
    });
  }
}
