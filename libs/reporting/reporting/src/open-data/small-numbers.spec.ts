import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSmall, mayShowTotal } from './small-numbers.js';

it.each([
  [0, false],
  [1, true],
  [4, true],
  [5, false],
])('a count of %d is withheld below 5: %s', (count, withheld) => expect(isSmall(count, 5)).toBe(withheld));

it('shows a total only where each withheld cell could be more than one number', () => {
  const below = 5;
  const small = fc.array(fc.integer({ min: 1, max: below - 1 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(small, (cells) => {
      const sum = cells.reduce((all, one) => all + one, 0);
      if (!mayShowTotal({ cells: cells.length, sum }, below)) return;
      // What one cell can be, when all that is known is that each is small and what they come to.
      const others = cells.length - 1;
      const possible = [1, 2, 3, 4].filter((one) => sum - one >= others && sum - one <= others * (below - 1));
      expect(possible.length).toBeGreaterThan(1);
      expect(sum).toBeGreaterThanOrEqual(below);
    }),
  );
});

it.each([
  [{ cells: 0, sum: 0 }, true],
  [{ cells: 1, sum: 4 }, false],
  [{ cells: 2, sum: 8 }, false],
  [{ cells: 2, sum: 3 }, false],
  [{ cells: 2, sum: 5 }, true],
  [{ cells: 5, sum: 5 }, false],
])('with %o withheld a total is shown: %s', (withheld, shown) =>
  expect(mayShowTotal(withheld, 5)).toBe(shown),
);
