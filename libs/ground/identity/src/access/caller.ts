import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@commonweal/wire';
import type { FastifyRequest } from 'fastify';
import type { Person } from '../people/person.entity.js';

/** Who asks. */
export interface Caller {
  personId: string;
  name: string;
  roles: readonly Role[];
  /** Empty for all. */
  directorates: readonly string[];
  /** Empty for all. */
  categories: readonly string[];
  supplierId: string | null;
  /** People who are away today and for whom the caller stands in; left out where there is nobody. */
  standsInFor?: readonly Absent[];
}

/** Somebody who is away, with what may be done in their place. */
interface Absent {
  personId: string;
  name: string;
  /** Those that can be stood in for, and that the one who stands in holds too. */
  roles: readonly Role[];
}

/** Whether the caller acts today for the one who is responsible, in that role. */
export function standsInFor(
  { standsInFor: absent = [] }: Caller,
  responsibleId: string | null | undefined,
  role: Role,
): boolean {
  return absent.some(({ personId, roles }) => personId === responsibleId && roles.includes(role));
}

/** For the ledger, which then names both. */
export function onBehalfOf(
  caller: Caller,
  responsibleId: string | null,
  role: Role,
): { onBehalfOf?: string } {
  return responsibleId && standsInFor(caller, responsibleId, role) ? { onBehalfOf: responsibleId } : {};
}

const callers = new WeakMap<FastifyRequest, Caller>();

export function callerOf(person: Person): Caller {
  const { id, name, roles, directorates, categories, supplierId } = person;
  return { personId: id, name, roles, directorates, categories, supplierId };
}

export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** `@Caller() caller: Caller` on a route that asks for somebody signed in. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callers.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new Error('A public route has no caller');
  return caller;
});
