import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moneyInWords, penceOf, poundsOf } from './pounds.js';

describe('pounds as people type them', () => {
  it('reads pounds, pence, commas and the sign', () => {
    expect(penceOf('£2,500,000')).toBe(250_000_000);
    expect(penceOf('13.45')).toBe(1345);
    expect(penceOf('0.5')).toBe(50);
    expect(penceOf(' £ 12 500.5 ')).toBe(1_250_050);
    expect(penceOf('-£1,250')).toBe(-125_000);
    expect(moneyInWords(1345)).toBe('£13.45');
  });

  it('refuses what is no amount', () => {
    for (const text of ['', 'a lot', '1.234', '1e9', '.5', '5.', '--5', '12,50', '1,2', '12,5000', '1,250,5'])
      expect(penceOf(text)).toBeUndefined();
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (pence) => penceOf(poundsOf(pence)) === pence),
    );
  });
});
