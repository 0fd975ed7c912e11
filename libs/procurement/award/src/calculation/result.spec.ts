import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Criterion } from '@commonweal/wire';
import { bid, criterion, lot, price, promised } from '../testing/bids.js';
import { shown } from './exact.js';
import { score, type BidToScore } from './result.js';

const totals = (of: ReturnType<typeof score>) =>
  Object.fromEntries(of.map(({ bid: { id }, total, rank }) => [id, [shown(total), rank]]));

describe('a result', () => {
  it('is that of a tender reckoned by hand: price 40, quality 45, apprentices 15', () => {
    // A: 40 × 90/100 + 45 × 4/5 + 15 × 6/8 = 36 + 36 + 11.25; B: 40 × 90/90 + 45 × 3/5 + 15 × 8/8 = 40 + 27 + 15.
    const criteria = [price(40), criterion('method', 45), promised('apprentices', 15)];
    const bids = [
      bid('a', 100_000_00, { method: 4 }, { apprentices: 6 }),
      bid('b', 90_000_00, { method: 3 }, { apprentices: 8 }),
    ];
    expect(totals(score(lot(criteria, bids)))).toEqual({ a: ['83.25', 1], b: ['82.00', 2] });
  });

  it('compares thirds exactly: what differs in no shown place still ranks', () => {
    const criteria = [promised('a', 50), promised('b', 50)];
    const bids = [
      bid('x', 1, {}, { a: 1_000_001, b: 2_999_999 }),
      bid('y', 1, {}, { a: 1_000_000, b: 3_000_000 }),
    ];
    const [first, second] = score(lot(criteria, bids));
    expect([first?.bid.id, first && shown(first.total)]).toEqual(['x', '100.00']);
    expect(second?.rank).toBe(2);
  });

  it('breaks a tie by the kinds in order, and says so where nothing breaks it', () => {
    const criteria = [price(50), criterion('method', 50)];
    const bids = [bid('cheap', 50_00, { method: 0 }), bid('good', 100_00, { method: 0 })];
    const even = [bid('cheap', 50_00, { method: 4 }), bid('good', 62_50, { method: 5 })];
    expect(totals(score(lot(criteria, bids)))).toEqual({ cheap: ['50.00', 1], good: ['25.00', 2] });
    expect(score(lot(criteria, even))[0]?.bid.id).toBe('good');
    expect(score(lot(criteria, even, { tieBreak: ['price'] }))[0]?.bid.id).toBe('cheap');
    const same = [bid('a', 50_00, { method: 4 }), bid('b', 50_00, { method: 4 })];
    expect(score(lot(criteria, same)).map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it('leaves out who is under a pass mark, excluded or withdrawn, and compares nobody with them', () => {
    const criteria = [price(50), criterion('safety', 50, { passMark: 3 })];
    const bids: BidToScore[] = [
      bid('unsafe', 10_00, { safety: 2 }),
      { ...bid('gone', 20_00, { safety: 5 }), state: 'withdrawn', stateReason: 'No capacity.' },
      { ...bid('out', 20_00, { safety: 5 }), state: 'excluded', stateReason: 'Unpaid taxes.' },
      bid('in', 100_00, { safety: 3 }),
    ];
    const found = score(lot(criteria, bids));
    expect(totals(found)['in']).toEqual(['80.00', 1]);
    expect(found.flatMap(({ notRanked }) => notRanked ?? [])).toEqual([
      'It scored 2 for “safety”; at least 3 was asked for.',
      'The bid was withdrawn: No capacity.',
      'The bid was excluded: Unpaid taxes.',
    ]);
  });

  it('earns nothing where nothing is offered', () => {
    const criteria = [price(60), promised('apprentices', 40)];
    const found = score(lot(criteria, [bid('none', 100), bid('some', 100, {}, { apprentices: 1 })]));
    expect(totals(found)).toEqual({ none: ['60.00', 2], some: ['100.00', 1] });
  });
});

const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 }).map((parts) => {
  const whole = parts.reduce((all, part) => all + part, 0);
  const scaled = parts.map((part) => Math.floor((part * 10_000) / whole));
  const rest = 10_000 - scaled.reduce((all, part) => all + part, 0);
  return scaled.map((part, index) => (index ? part : part + rest) / 100);
});

const criteria = weights.map((parts): Criterion[] =>
  parts.map((weight, index) => {
    if (index === 0) return price(weight);
    if (index % 3 === 0) return criterion(`c${index}`, weight);
    if (index % 3 === 1)
      return promised(`c${index}`, weight, { direction: index % 2 ? 'less-is-better' : 'more-is-better' });
    return promised(`c${index}`, weight, { method: 'target', target: 7.5 });
  }),
);

const aBid = (id: string) =>
  fc
    .record({
      price: fc.integer({ min: 0, max: 1e9 }),
      agreed: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
      offers: fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 6, maxLength: 6 }),
    })
    .map(({ price: pence, agreed, offers }) =>
      bid(
        id,
        pence,
        Object.fromEntries(agreed.map((one, index) => [`c${index}`, one])),
        Object.fromEntries(offers.map((one, index) => [`c${index}`, one / 1000])),
      ),
    );

const bids = fc.tuple(aBid('a'), aBid('b'), aBid('c'), aBid('d'));

describe('any result', () => {
  it('stays between nothing and all marks, and the order of bids never matters', () => {
    fc.assert(
      fc.property(criteria, bids, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (of, some, order) => {
        const found = score(lot(of, some));
        for (const { total, lines } of found) {
          expect(total.compare(0)).toBeGreaterThanOrEqual(0);
          expect(total.compare(100)).toBeLessThanOrEqual(0);
          for (const { share } of lines) expect(share.compare(0) >= 0 && share.compare(1) <= 0).toBe(true);
        }
        const other = score(
          lot(
            of,
            order.flatMap((at) => some[at] ?? []),
          ),
        );
        expect(totals(other)).toEqual(totals(found));
        expect(other.map((one) => one.bid.id)).toEqual(found.map((one) => one.bid.id));
      }),
      { numRuns: 200 },
    );
  });

  it('does not fall for a bid that offers more, or asks less', () => {
    fc.assert(
      fc.property(criteria, bids, fc.integer({ min: 1, max: 1000 }), (of, [mine, ...rest], more) => {
        const totalOf = (one: BidToScore) =>
          score(lot(of, [one, ...rest]))
            .find((found) => found.bid.id === 'a')
            ?.total.valueOf() ?? 0;
        const offers = new Map(mine.offers);
        for (const { key, direction } of of)
          if (direction === 'more-is-better') offers.set(key, (offers.get(key) ?? 0) + more);
        const better = { ...mine, offers, pricePence: Math.max(0, mine.pricePence - more) };
        expect(totalOf(better)).toBeGreaterThanOrEqual(totalOf(mine) - 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
