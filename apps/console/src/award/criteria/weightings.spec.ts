import { expect, it } from '@jest/globals';
import { groupWeights, weightOf } from './weightings.js';

it('adds up as typed', () => {
  const some = [
    { kind: 'price', weight: 33.33 },
    { kind: 'quality', weight: 33.33 },
    { kind: 'quality', weight: 33.34 },
    { kind: 'social-value' },
  ] as const;
  expect(weightOf(some)).toBe(100);
  expect(weightOf(some, 'quality')).toBe(66.67);
  expect(weightOf(some, 'social-value')).toBe(0);
});

it('adds sub-criteria up under what they are a part of', () => {
  const some = [
    { group: 'Method', weight: 12.5 },
    { group: 'Team', weight: 20 },
    { group: ' Method', weight: 12.49 },
    { weight: 55 },
  ];
  expect(groupWeights(some)).toEqual([
    { group: 'Method', weight: 24.99 },
    { group: 'Team', weight: 20 },
  ]);
});
