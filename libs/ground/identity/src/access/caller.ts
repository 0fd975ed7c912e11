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
