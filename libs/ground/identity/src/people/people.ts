import { Injectable } from '@nestjs/common';
import { matching, type Page, page } from '@commonweal/platform';
import type { PersonListQuery, PersonName, PersonView, Role } from '@commonweal/wire';
import { DataSource, In } from 'typeorm';
import type { Scoped } from '../access/scope.js';
import { scopeOf } from '../access/scope.js';
import { callerOf } from '../access/caller.js';
import { Person } from './person.entity.js';
import { personName, personView } from './person-view.js';

/** Finds people; for changing them see `PeopleCommands`. */
@Injectable()
export class People {
  constructor(private readonly database: DataSource) {}

  find(id: string): Promise<Person | null> {
    return this.database.manager.findOneBy(Person, { id });
  }

  findAll(ids: readonly string[]): Promise<Person[]> {
    return this.database.manager.findBy(Person, { id: In([...new Set(ids)]) });
  }

  /** Names by id, of those who are there. */
  async namesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const all = [...new Set(ids)];
    const rows = all.length
      ? await this.database.query<PersonName[]>('SELECT id, name FROM person WHERE id = ANY($1)', [all])
      : [];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Whoever may sign in, holds the role, and works in that directorate and category. */
  async holding(role: Role, within: Scoped = {}): Promise<Person[]> {
    return (await this.holders(role))(within);
  }

  /** The same of many scopes, read once. */
  async holders(role: Role): Promise<(within: Scoped) => Person[]> {
    const rows = this.database
      .createQueryBuilder(Person, 'person')
      .where('person.active AND :role = ANY(person.roles)', { role });
    const holders = await rows.orderBy('person.name').addOrderBy('person.id').getMany();
    return (within) => holders.filter((person) => scopeOf(callerOf(person)).includes(within));
  }

  /** The people who may sign in for a supplier. */
  ofSupplier(supplierId: string): Promise<Person[]> {
    return this.database.manager.find(Person, {
      where: { supplierId, active: true },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  async list(query: PersonListQuery): Promise<Page<PersonView>> {
    const rows = this.database
      .createQueryBuilder(Person, 'person')
      .addSelect('person.passwordHash')
      .where('NOT person.isService');
    if (query.role) rows.andWhere(':role = ANY(person.roles)', { role: query.role });
    if (query.active) rows.andWhere('person.active = :active', { active: query.active === 'true' });
    matching(rows, query.q, ['person.name', 'person.email']);
    const found = await page(rows, query, {
      name: 'person.name',
      email: 'person.email',
      active: 'person.active',
    });
    return found.map(personView);
  }

  /** Active people of the council, for pickers, and programs, because the record names them. */
  async names(query: PersonListQuery): Promise<Page<PersonName>> {
    const rows = this.database
      .createQueryBuilder(Person, 'person')
      .where('person.active AND person.supplierId IS NULL');
    if (query.role) rows.andWhere(':role = ANY(person.roles)', { role: query.role });
    matching(rows, query.q, ['person.name']);
    return (await page(rows, query, { name: 'person.name' })).map(personName);
  }
}
