import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  name: string;
  email: string;
}

/** People are the administrator's, as their pages are. */
@Injectable()
export class PeopleFound extends SearchSource {
  readonly kind = 'person';
  readonly roles = ['admin'] as const;

  async find(tx: EntityManager, _caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['person.id as id', 'person.name as name', 'person.email as email'])
      .from('person', 'person');
    mostLike(rows, asked, ['person.name', 'person.email']);
    return (await rows.getRawMany<Row>()).map(({ id, name, email }) => ({
      ...{ id, title: name, about: email },
      link: `/people/${id}/show`,
    }));
  }
}
