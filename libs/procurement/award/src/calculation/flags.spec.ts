import { expect, it } from '@jest/globals';
import { bid, lot, price, promised } from '../testing/bids.js';
import { exact } from './exact.js';
import { flags, type TrackRecord } from './flags.js';

const limits = { lowPriceShare: 20, overPromiseTimes: 3, deliveredShare: 80 };
const unknown: TrackRecord = { rates: new Map(), delivered: () => undefined };
const criteria = [price(60), promised('jobs', 40, { unit: 'jobs' })];
const three = [
  bid('a', 100_000_00, {}, { jobs: 4 }),
  bid('b', 110_000_00, {}, { jobs: 5 }),
  bid('c', 70_000_00, {}, { jobs: 20 }),
];
const wordsOf = (record = unknown, estimate: number | null = null, bids = three) =>
  Object.fromEntries(
    flags(lot(criteria, bids), estimate, record, limits).map(({ key, words }) => [key, words]),
  );

it('a price far below the others, or the estimate, is looked into', () => {
  expect(wordsOf()['low-price:c']).toMatch(
    /£70,000\.00 is below £105,000\.00, the middle price of the other bids, by 33\.3 %/,
  );
  expect(wordsOf(unknown, 80_000_00)['low-price:c']).not.toMatch(/estimate/);
  expect(Object.keys(wordsOf(unknown, 200_000_00)).filter((key) => key.startsWith('low'))).toHaveLength(3);
  expect(wordsOf(unknown, null, three.slice(1))).toEqual({});
});

it('an offer far above the others, the usual for its size, or what was delivered before is looked into', () => {
  expect(wordsOf()['over-promise:jobs:c']).toMatch(
    /20 jobs is offered\. That is more than 3 times .* 4\.5 jobs/,
  );
  const rates = new Map([['jobs', [1, 2, 3].map((n) => exact(n).div(100_000))]]);
  expect(wordsOf({ ...unknown, rates })['over-promise:jobs:c']).toMatch(
    /of this size 1\.4 jobs would be usual: the middle of 3 contracts/,
  );
  const delivered = (id: string) => (id === 'a' ? { promised: 8, delivered: 2 } : undefined);
  expect(wordsOf({ ...unknown, delivered })['over-promise:jobs:a']).toMatch(
    /delivered 2 jobs of 8 jobs that it had promised by now: 25 %/,
  );
  expect(wordsOf({ ...unknown, delivered: () => ({ promised: 10, delivered: 8 }) })).not.toHaveProperty(
    'over-promise:jobs:a',
  );
});
