import { describe, expect, it } from '@jest/globals';
import type { IndicatorType } from '@commonweal/wire';
import { faultOfAnswer, faultOfTarget, longestAnswer } from './measure.js';

const answer = (type: IndicatorType, value: unknown, levels: string[] | null = null) =>
  faultOfAnswer({ type, levels }, value);

describe('An answer', () => {
  it.each<[IndicatorType, unknown]>([
    ['count', 0],
    ['count', 12],
    ['percentage', 99.95],
    ['percentage', 100],
    ['money', 123_456_78],
    ['quantity', 0.125],
    ['yes-no', false],
    ['document', 'See the report of May.'],
    ['level', 'anything where no levels were set'],
  ])('of type %s may be %p', (type, value) => {
    expect(answer(type, value)).toBeUndefined();
  });

  it.each<[IndicatorType, unknown]>([
    ['count', -1],
    ['count', 1.5],
    ['count', '3'],
    ['count', 1e12],
    ['count', Number.NaN],
    ['percentage', 100.01],
    ['percentage', 12.345],
    ['money', 10.5],
    ['quantity', -0.1],
    ['quantity', Infinity],
    ['quantity', true],
    ['yes-no', 'yes'],
    ['yes-no', 1],
    ['narrative', '   '],
    ['certificate', 42],
    ['document', 'x'.repeat(longestAnswer + 1)],
    ['narrative', { toString: 'x' }],
  ])('of type %s may not be %p', (type, value) => {
    expect(answer(type, value)).toEqual(expect.any(String));
  });

  it('on a scale is one of its levels', () => {
    expect(answer('level', 'silver', ['bronze', 'silver'])).toBeUndefined();
    expect(answer('level', 'gold', ['bronze', 'silver'])).toBe('Choose one of: bronze, silver.');
  });
});

describe('A target', () => {
  it('belongs to figures and stays in their range', () => {
    expect(faultOfTarget('count', 12)).toBeUndefined();
    expect(faultOfTarget('percentage', 120)).toMatch(/0 to 100/);
    expect(faultOfTarget('narrative', 1)).toMatch(/leave it out/);
  });
});
