import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { commercial, type DisclosureAbout, DisclosurePart, type Field, ofBid } from '../disclosure-part.js';

interface Row {
  bid: number;
  criterion: string;
  score: number;
  reason: string;
}

const numbered = `SELECT id, row_number() OVER (ORDER BY at, id)::int AS bid FROM bid WHERE procurement_id = $1`;
const because = 'It says how well this bidder’s offer is, in its own terms.';

/** What moderation agreed, and what each evaluator had given before; without their names. */
@Injectable()
export class ScoresOfIt extends DisclosurePart {
  readonly key = 'scores';
  readonly title = 'Scores';
  readonly place = 50;

  async fields(tx: EntityManager, about: DisclosureAbout): Promise<Field[]> {
    const id = [about.procurementId];
    const agreed = await tx.query<Row[]>(
      `SELECT n.bid, a.criterion, a.score, a.reason FROM agreed_score a JOIN (${numbered}) n ON n.id = a.bid_id
        ORDER BY n.bid, a.criterion`,
      id,
    );
    const alone = await tx.query<Row[]>(
      `SELECT n.bid, e.criterion, e.score, e.comment AS reason FROM evaluator_score e JOIN (${numbered}) n ON n.id = e.bid_id
        ORDER BY n.bid, e.criterion, e.evaluator_id`,
      id,
    );
    const fields = [
      ...agreed.flatMap((row) => fieldsOf(row, 'agreed')),
      ...alone.flatMap((row) => fieldsOf(row, 'one evaluator')),
    ];
    return fields.map((field) => ofBid(about, field));
  }
}

function fieldsOf({ bid, criterion, score, reason }: Row, whose: string): Field[] {
  const label = `Bid ${bid}, ${criterion}, ${whose}`;
  return [
    { label: `${label}: score`, text: String(score) },
    { label: `${label}: reason`, text: reason, exemption: commercial, because },
  ];
}
