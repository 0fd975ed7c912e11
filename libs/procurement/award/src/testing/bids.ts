import type { Criterion, ScaleContent } from '@commonweal/wire';
import type { BidToScore, LotToScore } from '../calculation/result.js';

export const zeroToFive: ScaleContent = {
  title: '0 to 5',
  description: 'For answers in words.',
  levels: [0, 1, 2, 3, 4, 5].map((score) => ({ score, title: `Level ${score}`, descriptor: 'As it is.' })),
};

export const scales = new Map([['zero-to-five', zeroToFive]]);

export function criterion(key: string, weight: number, more: Partial<Criterion> = {}): Criterion {
  return {
    ...{ key, weight, title: key, kind: 'quality', method: 'scale', scale: 'zero-to-five' },
    ...{ question: 'How?', relation: 'It is what is bought.' },
    ...more,
  };
}

export const price = (weight: number) =>
  criterion('price', weight, { kind: 'price', method: 'relative', direction: 'less-is-better' });

export const promised = (key: string, weight: number, more: Partial<Criterion> = {}) =>
  criterion(key, weight, {
    ...{ kind: 'social-value', method: 'relative', direction: 'more-is-better', indicator: key },
    ...more,
  });

export function bid(
  id: string,
  pricePence: number,
  agreed: Record<string, number> = {},
  offers: Record<string, number> = {},
): BidToScore {
  return {
    ...{ id, name: id, state: 'admitted', stateReason: null, pricePence },
    agreed: new Map(Object.entries(agreed)),
    offers: new Map(Object.entries(offers)),
  };
}

export function lot(criteria: Criterion[], bids: BidToScore[], more: Partial<LotToScore> = {}): LotToScore {
  return { criteria, bids, scales, tieBreak: ['quality', 'social-value', 'price'], ...more };
}
