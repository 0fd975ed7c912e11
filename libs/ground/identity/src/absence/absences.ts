import type { Role } from '@commonweal/wire';
import { callerOf, type Caller } from '../access/caller.js';
import type { Person } from '../people/person.entity.js';

/**
 * What one may do in another's place: the work of leads and contract managers. Reviews of policy, votes of a panel and
 * scores are a person's own judgement and never change hands.
 */
export const delegable: readonly Role[] = ['lead', 'contract-manager'];

/**
 * Who asks, with those for whom they stand in; who stands in for somebody does not stand in for theirs.
 * @param absent those who are away today and named the person
 */
export function actingFor(person: Person, absent: readonly Person[]): Caller {
  const caller = callerOf(person);
  const held = delegable.filter((role) => caller.roles.includes(role));
  if (!absent.length || !held.length || caller.supplierId !== null) return caller;
  const standsInFor = absent.map(({ id, name, roles }) => ({
    ...{ personId: id, name },
    roles: held.filter((role) => roles.includes(role)),
  }));
  return { ...caller, standsInFor };
}
