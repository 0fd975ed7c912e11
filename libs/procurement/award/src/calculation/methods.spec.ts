import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { price, promised, zeroToFive } from '../testing/bids.js';
import { exact, median, plain, shown } from './exact.js';
import { earnedByOffer, earnedByScore, figure } from './methods.js';

const share = (criterion: Parameters<typeof earnedByOffer>[0], offer: number, all: number[] = [offer]) =>
  earnedByOffer(criterion, exact(offer), all.map(exact)).share.toFraction();

describe('relative to the best', () => {
  it.each([
    ['more-is-better', 9, [12, 9], '3/4'],
    ['more-is-better', 12, [12, 9], '1'],
    ['more-is-better', 0, [0, 0], '0'],
    ['less-is-better', 120, [100, 120], '5/6'],
    ['less-is-better', 0, [0, 5], '1'],
    ['less-is-better', 5, [0, 5], '0'],
  ] as const)('%s, %d of %j', (direction, offer, all, expected) => {
    expect(share(promised('x', 10, { direction }), offer, [...all])).toBe(expected);
  });
});

describe('published examples', () => {
  it('Crown Commercial Service, Digital Marketplace, fixed quotes of £15,000, £10,000 and £30,000', () => {
    const quotes = [15_000, 10_000, 30_000];
    const shares = quotes.map((quote) => earnedByOffer(price(40), exact(quote), quotes.map(exact)).share);
    expect(shares.map((one) => shown(one, 3))).toEqual(['0.667', '1.000', '0.333']);
  });

  it('Impact Bids, “The quality imperative”: 40 for £100, 38 for £105 and 37 for £108', () => {
    const prices = [100, 105, 108];
    const points = prices.map((pounds) =>
      earnedByOffer(price(40), exact(pounds), prices.map(exact)).share.mul(40),
    );
    expect(points.map((one) => shown(one, 0))).toEqual(['40', '38', '37']);
  });

  it('a scale of 0 to 5 as invitations to tender state it: a 3 earns 60 of 100', () => {
    expect(earnedByScore(3, zeroToFive).share.mul(100).toFraction()).toBe('60');
  });
});

describe('any method', () => {
  const better = fc.constantFrom('more-is-better' as const, 'less-is-better' as const);
  const offer = fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1000);
  const bands = fc
    .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })
    .map((starts) => [0, ...starts.sort((a, b) => a - b)])
    .chain((starts) =>
      fc
        .uniqueArray(fc.integer({ min: 0, max: 100 }), {
          minLength: starts.length,
          maxLength: starts.length,
        })
        .map((shares) => ({ starts, shares: shares.sort((a, b) => a - b) })),
    );
  const method = fc.oneof(
    better.map((direction) => promised('x', 10, { direction })),
    fc
      .tuple(better, offer)
      .map(([direction, target]) => promised('x', 10, { method: 'target', direction, target })),
    fc.tuple(better, bands).map(([direction, { starts, shares }]) => {
      const inOrder = direction === 'more-is-better' ? shares : [...shares].reverse();
      const all = starts.map((from, index) => ({ from, share: inOrder[index] ?? 0 }));
      return promised('x', 10, { method: 'bands', direction, bands: all });
    }),
  );
  const isFine = (of: Parameters<typeof earnedByOffer>[0], one: number, all: number[]) => {
    const { share: earned } = earnedByOffer(of, exact(one), all.map(exact));
    expect(earned.compare(0)).toBeGreaterThanOrEqual(0);
    expect(earned.compare(1)).toBeLessThanOrEqual(0);
    return earned;
  };

  it('earns from nothing to all, the better the more, and the order of offers never matters', () => {
    fc.assert(
      fc.property(method, fc.array(offer, { minLength: 2, maxLength: 6 }), (of, offers) => {
        const earned = offers.map((one) => isFine(of, one, offers));
        const other = offers.map((one) => isFine(of, one, [...offers].reverse()));
        expect(other.map((one) => one.toFraction())).toEqual(earned.map((one) => one.toFraction()));
        const sign = of.direction === 'more-is-better' ? 1 : -1;
        for (const [i, a] of offers.entries())
          for (const [j, b] of offers.entries())
            if (sign * (a - b) >= 0) expect(earned[i]?.compare(earned[j] ?? 0)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  it('by scale: from nothing to all, rising with the score', () => {
    const scores = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(scores, (some) => {
        const levels = some.sort((a, b) => a - b).map((score) => ({ score, title: 'x', descriptor: 'x' }));
        const earned = levels.map(({ score }) => earnedByScore(score, { levels }).share.valueOf());
        expect(earned.at(-1)).toBe(1);
        expect([...earned].sort((a, b) => a - b)).toEqual(earned);
        expect(Math.min(...earned)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('against a target', () => {
  it.each([
    ['more-is-better', 30, '3/4'],
    ['more-is-better', 40, '1'],
    ['more-is-better', 90, '1'],
    ['less-is-better', 50, '4/5'],
    ['less-is-better', 40, '1'],
  ] as const)('%s, %d of 40', (direction, offer, expected) => {
    expect(share(promised('x', 10, { method: 'target', target: 40, direction }), offer)).toBe(expected);
  });
});

it('bands: the highest that the offer reaches', () => {
  const bands = [
    { from: 1, share: 25 },
    { from: 5, share: 60 },
    { from: 10, share: 100 },
  ];
  const of = promised('x', 10, { method: 'bands', bands });
  expect([0, 1, 4.99, 5, 10, 500].map((offer) => share(of, offer))).toEqual([
    '0',
    '1/4',
    '1/4',
    '3/5',
    '1',
    '1',
  ]);
});

it('a scale: of its highest score', () => {
  expect(earnedByScore(4, zeroToFive).share.toFraction()).toBe('4/5');
});

describe('figures', () => {
  it('are taken as they are written, and shown half away from zero', () => {
    expect(exact(0.1).add(exact(0.2)).toFraction()).toBe('3/10');
    expect([1.005, 2.675, 0, 12.5, 1e-7].map((value) => shown(exact(value)))).toEqual([
      '1.01',
      '2.68',
      '0.00',
      '12.50',
      '0.00',
    ]);
    expect([12.5, 12, 1200].map((value) => plain(exact(value)))).toEqual(['12.5', '12', '1200']);
    expect(shown(exact(-0.125))).toBe('-0.13');
  });

  it('read as people write them', () => {
    expect(figure({ kind: 'price' }, exact(123456789))).toBe('£1,234,567.89');
    expect(figure({ kind: 'social-value', unit: 'tonnes' }, exact(1234.5))).toBe('1,234.5 tonnes');
  });

  it('have a middle', () => {
    expect(median([3, 1, 2].map(exact)).valueOf()).toBe(2);
    expect(median([4, 1, 2, 3].map(exact)).valueOf()).toBe(2.5);
  });

  it('shown once are shown the same again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        (n) => shown(exact(Number(shown(exact(n / 1000))))) === shown(exact(n / 1000)),
      ),
    );
  });
});
