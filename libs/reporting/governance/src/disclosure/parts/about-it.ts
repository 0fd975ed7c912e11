import { Injectable } from '@nestjs/common';
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
      `SELECT p.reference, p.title, p.state, p.stage_title, p.workflow, p.created_at::date::text AS created, person.name AS lead
         FROM procurement p LEFT JOIN person ON person.id = p.lead_id WHERE p.id = $1`,
      [procurementId],
    );
    return rows.flatMap(({ reference, title, state, stage_title: stage, workflow, created, lead }) => [
      { label: 'Reference', text: reference },
      { label: 'Title', text: title },
      { label: 'State', text: state },
      { label: 'Stage', text: stage },
      { label: 'Workflow', text: workflow },
      { label: 'Opened on', text: created },
      ...named('Lead', lead),
    ]);
  }
}
