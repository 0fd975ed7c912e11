import { Injectable } from '@nestjs/common';
import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { type DisclosureAbout, DisclosurePart, type Field, named } from '../disclosure-part.js';

interface Row {
  reference: string;
  title: string;
  state: string;
  stage_title: string;
  workflow: string;
  created: string;
  lead: string | null;
}

@Injectable()
export class AboutIt extends DisclosurePart {
  readonly key = 'about';
  readonly title = 'About the procurement';
  readonly place = 10;

  async fields(tx: EntityManager, { procurementId }: DisclosureAbout): Promise<Field[]> {
    const rows = await tx.query<Row[]>(
      `SELECT p.reference, p.title, p.state, p.stage_title, coalesce(w.content->>'title', p.workflow) AS workflow,
              (p.created_at AT TIME ZONE 'Europe/London')::date::text AS created, person.name AS lead
         FROM procurement p
         LEFT JOIN LATERAL (SELECT content FROM policy_revision
           WHERE kind = 'workflow' AND key = p.workflow AND release <= p.workflow_release ORDER BY release DESC LIMIT 1) w ON true
         LEFT JOIN person ON person.id = p.lead_id WHERE p.id = $1`,
      [procurementId],
    );
    return rows.flatMap(({ reference, title, state, stage_title: stage, workflow, created, lead }) => [
      { label: 'Reference', text: reference },
      { label: 'Title', text: title },
      { label: 'State', text: state },
      { label: 'Stage', text: stage },
      { label: 'Workflow', text: workflow },
      { label: 'Opened on', text: dayInWords(created) },
      ...named('Lead', lead),
    ]);
  }
}
