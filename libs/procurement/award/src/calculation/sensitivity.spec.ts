import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bid, criterion, lot, price, promised } from '../testing/bids.js';
import { plain } from './exact.js';
import { score } from './result.js';
import { sensitivity } from './sensitivity.js';

const spansOf = (weight: number, bids: ReturnType<typeof bid>[]) => {
  const criteria = [price(100 - weight), promised('jobs', weight)];
  return sensitivity(criteria, score(lot(criteria, bids))).map(({ from, to, winners }) => [
    plain(from.mul(100)),
    plain(to.mul(100)),
    winners.join(' and '),
  ]);
};

describe('sensitivity', () => {
  it('finds where the winner changes: lines 1 − w/2 and 0.8 + 0.2w cross at 2/7', () => {
    const bids = [bid('cheap', 80_00, {}, { jobs: 5 }), bid('social', 100_00, {}, { jobs: 10 })];
    const expected = [
      ['0', '28.57', 'cheap'],
      ['28.57', '100', 'social'],
    ];
    expect(spansOf(20, bids)).toEqual(expected);
    expect(spansOf(40, bids)).toEqual(expected);
  });

  it('finds two changes among three: at 5/23 and 5/14', () => {
    // Price 80, 90 and 120; jobs 2, 6 and 10. Lines over w: a 1 − 0.8w, b 8/9 − (8/9 − 0.6)w, c 2/3 + w/3.
    // a meets b where 1/9 = (0.8 − 13/45)w = 23/45 w: 5/23; b meets c where 2/9 = (1/3 + 13/45)w = 28/45 w: 5/14.
    const bids = [
      bid('a', 80_00, {}, { jobs: 2 }),
      bid('b', 90_00, {}, { jobs: 6 }),
      bid('c', 120_00, {}, { jobs: 10 }),
    ];
    const expected = [
      ['0', '21.74', 'a'],
      ['21.74', '35.71', 'b'],
      ['35.71', '100', 'c'],
    ];
    expect(spansOf(20, bids)).toEqual(expected);
    expect(spansOf(75, [...bids].reverse())).toEqual(expected);
  });

  it('shifts quality and price together, in their proportion', () => {
    // Price 60, quality 20, jobs 20. Without social value, a: (60 × 1 + 20 × 0.4) / 80 = 0.85, b: (60 × 0.5 + 20) / 80
    // = 0.625; with nothing else a earns 0.25, b earns 1. They meet where 0.225 = (0.225 + 0.75)w: 3/13.
    const criteria = [price(60), criterion('method', 20), promised('jobs', 20)];
    const bids = [bid('a', 50_00, { method: 2 }, { jobs: 1 }), bid('b', 100_00, { method: 5 }, { jobs: 4 })];
    expect(sensitivity(criteria, score(lot(criteria, bids))).map(({ to }) => to.toFraction())).toEqual([
      '3/13',
      '1',
    ]);
  });

  it('is one span where one bid is best at everything', () => {
    expect(spansOf(20, [bid('a', 1_00, {}, { jobs: 2 }), bid('b', 2_00, {}, { jobs: 1 })])).toEqual([
      ['0', '100', 'a'],
    ]);
  });

  it('names both where they are equal throughout', () => {
    expect(spansOf(20, [bid('a', 1_00, {}, { jobs: 2 }), bid('b', 1_00, {}, { jobs: 2 })])).toEqual([
      ['0', '100', 'a and b'],
    ]);
  });

  it('says nothing where social value weighs nothing', () => {
    const criteria = [price(50), criterion('method', 50)];
    expect(sensitivity(criteria, score(lot(criteria, [bid('a', 1, { method: 1 })])))).toEqual([]);
  });

  it('covers 0 to 100 without a gap, and at the weighting that is set the best total wins', () => {
    const offers = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), offers, (weight, some) => {
        const criteria = [price(100 - weight), promised('jobs', weight)];
        const bids = some.map(([pence, jobs], index) => bid(`b${index}`, pence, {}, { jobs }));
        const found = score(lot(criteria, bids));
        const spans = sensitivity(criteria, found);
        expect([spans[0]?.from.valueOf(), spans.at(-1)?.to.valueOf()]).toEqual([0, 1]);
        spans.slice(1).forEach(({ from }, index) => expect(from.equals(spans[index]?.to ?? -1)).toBe(true));
        const turned = sensitivity(criteria, score(lot(criteria, [...bids].reverse())));
        expect(turned.map((span) => [span.to.toFraction(), [...span.winners].sort()])).toEqual(
          spans.map((span) => [span.to.toFraction(), [...span.winners].sort()]),
        );
        const here = spans.find(
          ({ from, to }) => from.mul(100).compare(weight) < 0 && to.mul(100).compare(weight) > 0,
        );
        const best = found
          .filter(({ total }) => total.equals(found[0]?.total ?? -1))
          .map((one) => one.bid.id);
        if (here) expect([...here.winners].sort()).toEqual(best.sort());
      }),
      { numRuns: 200 },
    );
  });
});
