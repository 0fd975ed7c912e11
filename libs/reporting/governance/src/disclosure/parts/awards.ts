import { Injectable } from '@nestjs/common';
import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { type DisclosureAbout, DisclosurePart, type Field, ofBid } from '../disclosure-part.js';

interface Award {
  lot: string;
  winner: string | null;
  reason: string;
}

interface Notice {
  notice: string;
  published: string | null;
  evidence: string | null;
  not_needed: string | null;
}

@Injectable()
export class AwardsOfIt extends DisclosurePart {
  readonly key = 'awards';
  readonly title = 'Award and notices';
  readonly place = 60;

  async fields(tx: EntityManager, about: DisclosureAbout): Promise<Field[]> {
    const id = [about.procurementId];
    const awards = await tx.query<Award[]>(
      `SELECT l.title AS lot, s.name AS winner, a.reason FROM lot_award a JOIN lot l ON l.id = a.lot_id
         LEFT JOIN bid b ON b.id = a.bid_id LEFT JOIN supplier s ON s.id = b.supplier_id
        WHERE a.procurement_id = $1 ORDER BY l.number`,
      id,
    );
    const notices = await tx.query<Notice[]>(
      `SELECT notice, published_on::text AS published, evidence, not_needed FROM published_notice WHERE procurement_id = $1 ORDER BY notice`,
      id,
    );
    return [
      ...awards.flatMap(({ lot, winner, reason }) => [
        ofBid(about, { label: `${lot}: awarded to`, text: winner ?? 'Nobody' }),
        ofBid(about, { label: `${lot}: reason`, text: reason }),
      ]),
      ...notices.map(({ notice, published, evidence, not_needed: not }) => ({
        label: `Notice ${notice}`,
        text: published
          ? `Published on ${dayInWords(published)}. ${evidence ?? ''}`
          : `Not needed: ${not ?? ''}`,
      })),
    ];
  }
}
