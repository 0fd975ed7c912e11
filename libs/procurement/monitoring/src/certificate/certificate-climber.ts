import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In, MoreThan } from 'typeorm';
import type { Climb, Climber } from '@commonweal/alerts';
import { type DocumentSet, parameterOn } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { Certificate } from './certificate.entity.js';

const usualLadder = 'certificate-expiry';

/** Certificates climb the ladder that the parameter `certificate-ladder` names, until they are renewed or withdrawn. */
@Injectable()
export class CertificateClimber implements Climber {
  readonly subjectKind = 'certificate';

  constructor(private readonly clock: Clock) {}

  ladders(documents: DocumentSet): string {
    return String(parameterOn(documents, 'certificate-ladder', this.clock.today()) ?? usualLadder);
  }

  async climbs(tx: EntityManager, ids: string[], documents: DocumentSet): Promise<Map<string, Climb>> {
    const ladder = this.ladders(documents);
    const certificates = await tx.findBy(Certificate, { id: In(ids) });
    return new Map(
      certificates.map(({ id, expiresOn, settled }) => [id, { dueOn: expiresOn, ladder, over: settled }]),
    );
  }

  async dueBetween(
    tx: EntityManager,
    from: string,
    until: string,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const rows = await tx.find(Certificate, {
      select: { id: true },
      where: { state: 'current', expiresOn: Between(from, until), ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** Nothing to keep: a certificate that counts is looked at every day. */
  async climbAgainOn(): Promise<void> {}
}
