import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Spread, spreads } from '@commonweal/wire';
import { toParts } from './decimal.js';
import { profileShares } from './profile.js';

const periods = (...thousandths: number[]) =>
  thousandths.map((t) => ({ from: '', until: '', thousandths: t }));
const somePeriods = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 1000 }))
  .map(([whole, last]) => periods(...Array<number>(whole).fill(1000), last));
const profile = fc.constantFrom<Spread>(...spreads);

describe('The shares of a target', () => {
  it('add up to the target exactly, whatever the profile, periods and decimal places', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 14n),
        fc.integer({ min: 0, max: 3 }),
        somePeriods,
        profile,
        (n, places, p, how) => {
          const target = Number(n) / 10 ** places;
          const shares = profileShares(target, p, how, places);
          expect(shares).toHaveLength(p.length);
          expect(shares.every((share) => share >= 0)).toBe(true);
          expect(shares.reduce((sum, share) => sum + toParts(share, places), 0n)).toBe(
            toParts(target, places),
          );
        },
      ),
    );
  });

  it('are equal when the profile is even and the target divides', () => {
    expect(profileShares(12, periods(1000, 1000, 1000, 1000), 'even', 0)).toEqual([3, 3, 3, 3]);
  });

  it('are spread over the contract when the target does not divide', () => {
    expect(profileShares(2, periods(1000, 1000, 1000, 1000), 'even', 0)).toEqual([1, 0, 1, 0]);
    expect(profileShares(1, periods(1000, 1000, 1000), 'even', 2)).toEqual([0.33, 0.34, 0.33]);
  });

  it('fall when front-loaded and rise when back-loaded', () => {
    expect(profileShares(10, periods(1000, 1000, 1000, 1000), 'front-loaded', 0)).toEqual([4, 3, 2, 1]);
    expect(profileShares(10, periods(1000, 1000, 1000, 1000), 'back-loaded', 0)).toEqual([1, 2, 3, 4]);
  });

  it('ask less of a last period that is cut short', () => {
    expect(profileShares(25, periods(1000, 1000, 500), 'even', 0)).toEqual([10, 10, 5]);
  });
});
