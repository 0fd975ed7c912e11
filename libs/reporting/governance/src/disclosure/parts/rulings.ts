import { Injectable } from '@nestjs/common';
import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { type DisclosureAbout, DisclosurePart, type Field, named } from '../disclosure-part.js';

interface Row {
  on: string;
  panel: string;
  ruling: string;
  reason: string;
  votes: string | null;
  by: string | null;
}

@Injectable()
export class RulingsOfIt extends DisclosurePart {
  readonly key = 'rulings';
  readonly title = 'What panels ruled';
  readonly place = 70;

  async fields(tx: EntityManager, { procurementId }: DisclosureAbout): Promise<Field[]> {
    const rows = await tx.query<Row[]>(
      `SELECT (r.at AT TIME ZONE 'Europe/London')::date::text AS on, r.panel, r.ruling, r.reason, r.votes, person.name AS by
         FROM ruling r LEFT JOIN person ON person.id = r.by_id
        WHERE r.subject_kind = 'procurement' AND r.subject_id = $1 ORDER BY r.at, r.id`,
      [procurementId],
    );
    return rows.flatMap(({ on: day, panel, ruling, reason, votes, by }) => {
      const on = dayInWords(day);
      return [
        { label: `${on}, ${panel}: ruling`, text: [ruling, votes].filter(Boolean).join('; ') },
        { label: `${on}, ${panel}: reason`, text: reason },
        ...named(`${on}, ${panel}: recorded by`, by),
      ];
    });
  }
}
