import { type Caller, standsInFor } from '@commonweal/identity';

/** Whoever is responsible for a matter, or stands in today for who is, does not judge it. */
export function answersFor(caller: Caller, { responsibleId }: { responsibleId: string }): boolean {
  return responsibleId === caller.personId || standsInFor(caller, responsibleId, 'lead');
}
