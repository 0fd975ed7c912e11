import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChosenIndicator } from '@commonweal/procurements';
import { scales } from '../testing/bids.js';
import { criteriaFaults } from '../calculation/criteria-faults.js';
import { proposal } from './proposal.js';

const chosen = (indicator: string, isFigure: boolean): ChosenIndicator => ({
  ...{ indicator, isOwn: false, choice: 'both', title: indicator, isFigure, evidence: [] },
  ...{ type: isFigure ? 'count' : 'narrative', direction: 'more-is-better' },
});

it('splits social value as policy does, and asks how promises are kept where no indicator is answered in words', () => {
  const policy = { minimum: 20, split: { quantitative: 50, qualitative: 50 } };
  const found = proposal([chosen('a', true), chosen('b', true), chosen('c', true)], policy, 'zero-to-five');
  expect(found.slice(2).map(({ key, weight }) => [key, weight])).toEqual([
    ['sv-a', 3.34],
    ['sv-b', 3.33],
    ['sv-c', 3.33],
    ['sv-delivery', 10],
  ]);
});

it('always totals 100 and keeps to policy', () => {
  const some = fc.array(fc.boolean(), { maxLength: 8 });
  const split = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), split, (figures, minimum, quantitative) => {
      const indicators = figures.map((isFigure, index) => chosen(`i${index}`, isFigure));
      if (!figures.includes(true) || !minimum) return;
      const policy = {
        minimum,
        ...(quantitative === undefined ? {} : { split: { quantitative, qualitative: 100 - quantitative } }),
      };
      const criteria = proposal(indicators, policy, 'zero-to-five').map((one) => ({
        ...one,
        relation: 'So.',
      }));
      const faults = criteriaFaults(criteria, { ...policy, scales, indicators: new Map() });
      // A part of nothing leaves indicators without a weighting, which the lead is told of.
      expect(faults.filter(({ words }) => !words.includes('Give it a weighting'))).toEqual([]);
    }),
    // One figure, a minimum of 1 % of which it takes 54 %: 0.54 and 0.46, not 0.45999….
    { numRuns: 1000, examples: [[[true], 1, 54]] },
  );
});
