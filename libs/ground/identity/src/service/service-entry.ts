import { Injectable } from '@nestjs/common';
import { Clock, Described, DomainError } from '@commonweal/platform';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Caller, callerOf, rememberCaller } from '../access/caller.js';
import { Person } from '../people/person.entity.js';
import { Attempts } from '../tokens/attempts.js';
import { hashToken } from '../tokens/hash-token.js';
import { ServiceKey } from './service-key.entity.js';
import { ServiceScope } from './service-scope.js';

const minute = 60_000;
const pace = { most: 3_000, minutes: 5 };

/** Programs come with a key in a header, never with a cookie. */
@Injectable()
export class ServiceEntry {
  constructor(
    private readonly database: DataSource,
    private readonly attempts: Attempts,
    private readonly described: Described,
    private readonly clock: Clock,
  ) {}

  isAsking({ headers }: FastifyRequest): boolean {
    return /^Bearer /i.test(headers.authorization ?? '');
  }

  /**
   * Keeps the caller for the route.
   * @throws DomainError unauthenticated (unknown, expired and revoked look alike), too-many, forbidden where its key was not given for it
   */
  async identify(request: FastifyRequest): Promise<Caller> {
    const given = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const { manager } = this.database;
    const key = await manager.findOneBy(ServiceKey, { hash: hashToken(given) });
    const isGood = key?.stateOn(this.clock.today()) === 'good';
    const person = isGood && (await manager.findOneBy(Person, { id: key.personId, active: true }));
    if (!person)
      throw new DomainError('unauthenticated', 'key-refused', 'This key is unknown, expired or revoked.');
    await this.attempts.count(`service:${person.id}`, pace);
    await this.note(key);
    const caller = { ...callerOf(person), roles: [this.scopeFor(request, key).role] };
    rememberCaller(request, caller);
    return caller;
  }

  private scopeFor({ method, routeOptions }: FastifyRequest, key: ServiceKey): ServiceScope {
    const route = `${method} ${(routeOptions.url ?? '').replace('/api/', '')}`;
    const given = this.described.all(ServiceScope).filter((scope) => key.scopes.includes(scope.key));
    const found = given.find(({ routes }) => routes.includes(route));
    if (!found) throw notForPrograms();
    return found;
  }

  private async note({ personId, usedAt }: ServiceKey): Promise<void> {
    const now = this.clock.now();
    if (usedAt && now.getTime() - usedAt.getTime() < minute) return;
    await this.database.manager.update(ServiceKey, personId, { usedAt: now });
  }
}

export const notForPrograms = () =>
  new DomainError('forbidden', 'not-in-scope', 'The key of this program was not given for this.');
