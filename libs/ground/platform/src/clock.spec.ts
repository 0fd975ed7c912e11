import { describe, expect, it } from '@jest/globals';
import { FixedClock } from './testing/index.js';

describe('today', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02'],
    ['2026-07-01T22:59:59Z', '2026-07-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-24T23:30:00Z', '2026-10-25'],
  ])('at %s is %s in London', (moment, date) => expect(new FixedClock(moment).today()).toBe(date));
});
