import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Config, notFound, Transaction } from '@commonweal/platform';
import type { OneTimeLinkView } from '@commonweal/wire';
import { OneTimeSecrets } from '../tokens/one-time-secrets.js';
import { Person } from './person.entity.js';

const invitationDays = 7;

@Injectable()
export class Invitations {
  constructor(
    private readonly transaction: Transaction,
    private readonly secrets: OneTimeSecrets,
    private readonly ledger: Ledger,
    private readonly config: Config,
  ) {}

  /** A link with which a person chooses a password, new or forgotten. It is shown once. */
  invite(id: string, actorId: string): Promise<OneTimeLinkView> {
    return this.transaction.run(async (tx) => {
      if (!(await tx.existsBy(Person, { id, active: true, isService: false }))) throw notFound('person');
      const minutes = invitationDays * 24 * 60;
      const { token, expiresAt } = await this.secrets.makeLink(tx, {
        purpose: 'password',
        personId: id,
        minutes,
      });
      await this.ledger.write(tx, { subjectKind: 'person', subjectId: id, action: 'invited', actorId });
      return {
        link: `${this.config.address}/set-password#token=${token}`,
        expiresAt: expiresAt.toISOString(),
      };
    });
  }
}
