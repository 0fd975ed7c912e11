import { Injectable } from '@nestjs/common';
import { Clock, Described } from '@commonweal/platform';
import type { ServiceAccountView, ServiceScopeView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { ServiceKey } from './service-key.entity.js';
import { ServiceScope } from './service-scope.js';

@Injectable()
export class ServiceAccountList {
  constructor(
    private readonly database: DataSource,
    private readonly described: Described,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<ServiceAccountView[]> {
    const { manager } = this.database;
    const programs = await manager.find(Person, {
      where: { isService: true },
      order: { name: 'ASC', id: 'ASC' },
    });
    const keys = new Map((await manager.find(ServiceKey)).map((key) => [key.personId, key]));
    const today = this.clock.today();
    return programs.flatMap((person) => {
      const key = keys.get(person.id);
      return key ? [accountView(person, key, today)] : [];
    });
  }

  /** What may be given. */
  scopes(): ServiceScopeView[] {
    const all = this.described
      .all(ServiceScope)
      .map(({ key, title, routes }) => ({ key, title, routes: [...routes] }));
    return all.sort((a, b) => (a.title < b.title ? -1 : 1));
  }
}

export function accountView(person: Person, key: ServiceKey, today: string): ServiceAccountView {
  const { id, name, directorates, categories } = person;
  const { start: keyStart, scopes, expiresOn, usedAt } = key;
  return {
    ...{ id, name, directorates, categories, scopes, expiresOn, keyStart, state: key.stateOn(today) },
    lastUsedAt: usedAt?.toISOString(),
  };
}
