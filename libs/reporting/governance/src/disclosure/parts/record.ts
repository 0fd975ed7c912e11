import { Injectable } from '@nestjs/common';
import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { type DisclosureAbout, DisclosurePart, type Field, personalData } from '../disclosure-part.js';

interface Row {
  on: string;
  at: string;
  sequence: number;
  action: string;
  actor: string | null;
}

/** What was done and when, as the ledger has it, and by whom. */
@Injectable()
export class RecordOfIt extends DisclosurePart {
  readonly key = 'record';
  readonly title = 'The record';
  readonly place = 80;

  async fields(tx: EntityManager, { procurementId }: DisclosureAbout): Promise<Field[]> {
    const rows = await tx.query<Row[]>(
      `SELECT to_char(l.at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS on, to_char(l.at AT TIME ZONE 'Europe/London', 'HH24:MI') AS at, l.sequence, l.action, person.name AS actor
         FROM ledger_entry l LEFT JOIN person ON person.id = l.actor_id
        WHERE l.subject_kind = 'procurement' AND l.subject_id = $1 AND l.action <> 'disclosed' ORDER BY l.sequence`,
      [procurementId],
    );
    return [
      ...rows.map(({ on, at, sequence, action }) => ({
        label: `${sequence}. ${dayInWords(on)}, ${at}`,
        text: action.replaceAll('-', ' '),
      })),
      ...names(rows),
    ];
  }
}

/** Once each, not once a deed. */
function names(rows: Row[]): Field[] {
  const all = [...new Set(rows.flatMap(({ actor }) => actor ?? []))].sort();
  const because = 'It names a person.';
  return all.map((text, at) => ({ label: `Who acted (${at + 1})`, text, exemption: personalData, because }));
}
