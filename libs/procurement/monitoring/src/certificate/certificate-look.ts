import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Climbing } from '@commonweal/alerts';
import { Evaluation } from '@commonweal/decisions';
import { Clock } from '@commonweal/platform';
import { Certificate } from './certificate.entity.js';

/** One look at certificates, in the caller's transaction: rules, ladder, and the day of the next look. */
@Injectable()
export class CertificateLook {
  constructor(
    private readonly clock: Clock,
    private readonly evaluation: Evaluation,
    private readonly climbing: Climbing,
  ) {}

  today(): string {
    return this.clock.today();
  }

  async at(tx: EntityManager, ids: string[], cause: 'time' | 'answer' = 'time'): Promise<void> {
    await this.evaluation.apply(tx, 'certificate', ids, cause);
    for (const id of ids) await this.climbing.climb(tx, { kind: 'certificate', id }, this.today());
    // Not by the entity: people who see a version of the certificate still do.
    for (const certificate of await tx.findBy(Certificate, { id: In(ids) }))
      await tx.query('UPDATE certificate SET next_look_on = $2 WHERE id = $1', [
        certificate.id,
        certificate.lookAfter(this.today()),
      ]);
  }
}
