import { describe, expect, it } from '@jest/globals';
import { londonInstant } from './moments.js';

describe('a moment by the clock in London', () => {
  it('is an hour earlier by the world’s clock in summer', () => {
    expect(londonInstant('2027-01-15', '09:00')).toBe('2027-01-15T09:00:00.000Z');
    expect(londonInstant('2027-07-15', '09:00')).toBe('2027-07-15T08:00:00.000Z');
    expect(londonInstant('2027-07-15', '00:00')).toBe('2027-07-14T23:00:00.000Z');
  });

  it('is not guessed where no time was given', () => {
    expect(londonInstant('2027-01-15', 'noon')).toBe('2027-01-15Tnoon');
  });
});
