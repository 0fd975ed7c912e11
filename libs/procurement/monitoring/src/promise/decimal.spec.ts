import { describe, expect, it } from '@jest/globals';
import { decimalPlacesOf, fromParts, partsAsText, toParts } from './decimal.js';

describe('Figures in whole parts', () => {
  it.each([
    [0.1, 1, 1n],
    ['12.3450', 4, 123450n],
    [1e15, 2, 10n ** 17n],
    [1e-7, 4, 0n],
    ['-2.5', 0, -3n],
    [1.005, 2, 101n],
    [5e-324, 3, 0n],
  ])('%p with %p places is %p', (figure, places, parts) => {
    expect(toParts(figure, places)).toBe(parts);
  });

  it('come back as they were', () => {
    expect(fromParts(toParts('1234.5678'))).toBe(1234.5678);
    expect(partsAsText(-5n, 2)).toBe('-0.05');
    expect(partsAsText(7n, 0)).toBe('7');
  });

  it('know their decimal places', () => {
    expect([1, 1.5, 1e-7, 1e21, 0.125].map(decimalPlacesOf)).toEqual([0, 1, 7, 0, 3]);
  });
});
