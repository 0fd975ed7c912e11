import type { Spread } from '@commonweal/wire';
import { divideHalfUp, fromParts, toParts } from './decimal.js';
import type { Period } from './periods.js';

/**
 * What of the target is promised for each period. The shares add up to the target exactly and never have more decimal
 * places than asked for. Front-loaded promises fall in equal steps from period to period, back-loaded ones rise; a
 * last period that the contract cuts short counts for as much of a period as it is.
 */
export function profileShares(target: number, periods: Period[], profile: Spread, places: number): number[] {
  const total = toParts(target, places);
  const weights = periods.map(
    (period, index) => weightOf(profile, index, periods.length) * BigInt(period.thousandths),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  let weighed = 0n;
  let given = 0n;
  return weights.map((weight) => {
    weighed += weight;
    const upToHere = divideHalfUp(total * weighed, whole);
    const share = upToHere - given;
    given = upToHere;
    return fromParts(share, places);
  });
}

function weightOf(profile: Spread, index: number, count: number): bigint {
  if (profile === 'even') return 1n;
  return BigInt(profile === 'back-loaded' ? index + 1 : count - index);
}
