import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { narrowToReader, Procurement } from '@commonweal/procurements';
import { staffRoles } from '@commonweal/wire';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  name: string;
  procurement: string;
  reference: string;
  title: string;
}

/** Documents of procurements, by the names of their files. */
@Injectable()
export class FilesFound extends SearchSource {
  readonly kind = 'file';
  readonly roles = staffRoles;

  async find(tx: EntityManager, caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder(Procurement, 'p')
      .innerJoin('attachment', 'file', `file.owner_id = p.id AND file.owner_kind = 'procurement'`)
      .select(['file.id as id', 'file.name as name'])
      .addSelect(['p.id as procurement', 'p.reference as reference', 'p.title as title']);
    mostLike(narrowToReader(rows, caller), asked, ['file.name']);
    return (await rows.getRawMany<Row>()).map(({ id, name, procurement, reference, title }) => ({
      ...{ id, title: name },
      about: `${reference} · ${title}`,
      link: `/procurements/${procurement}/show`,
    }));
  }
}
