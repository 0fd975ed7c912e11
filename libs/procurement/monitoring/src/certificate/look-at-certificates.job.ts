import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Job, lock, Transaction } from '@commonweal/platform';
import { Certificate } from './certificate.entity.js';
import { CertificateLook } from './certificate-look.js';

const batch = 100;

/** Has rules look at certificates and lets them climb, once a day; a batch a transaction. */
@Injectable()
export class LookAtCertificates extends Job {
  readonly name = 'look-at-certificates';
  override readonly every = '25 * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly look: CertificateLook,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (await this.transaction.run((tx) => this.step(tx)));
  }

  /** One batch; false when nothing is left to do. */
  private async step(tx: EntityManager): Promise<boolean> {
    const found = await tx.find(Certificate, {
      select: { id: true },
      where: { nextLookOn: LessThanOrEqual(this.look.today()) },
      order: { nextLookOn: 'ASC', id: 'ASC' },
      take: batch,
    });
    const ids = found.map(({ id }) => id).sort();
    for (const id of ids) await lock(tx, `certificate:${id}`);
    await this.look.at(tx, ids);
    return ids.length === batch;
  }
}
