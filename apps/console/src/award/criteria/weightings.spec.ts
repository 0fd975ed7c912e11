import { expect, it } from '@jest/globals';
import { weightOf } from './weightings.js';

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
