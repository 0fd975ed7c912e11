import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { promised, zeroToFive } from '../testing/bids.js';
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
