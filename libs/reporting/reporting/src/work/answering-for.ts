import type { Caller } from '@commonweal/identity';

/** Those whose matters the caller does not judge: the caller, and whoever the caller stands in for. */
export function answeringFor({ personId, standsInFor = [] }: Caller): string[] {
  return [personId, ...standsInFor.map((absent) => absent.personId)];
}
