import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import { staffRoles } from '@commonweal/wire';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  stage: string;
}

@Injectable()
export class ProcurementsFound extends SearchSource {
  readonly kind = 'procurement';
  readonly roles = staffRoles;

  async find(tx: EntityManager, caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder(Procurement, 'p')
      .select(['p.id as id', 'p.reference as reference', 'p.title as title', 'p.stage_title as stage']);
    mostLike(narrowToCaller(rows, caller), asked, ['p.title', 'p.reference']);
    return (await rows.getRawMany<Row>()).map(({ id, reference, title, stage }) => ({
      ...{ id, title },
      about: `${reference} · ${stage}`,
      link: `/procurements/${id}/show`,
    }));
  }
}
