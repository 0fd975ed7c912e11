import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { frequencies, type Frequency } from '@commonweal/wire';
import { periodsOf } from './periods.js';

const day = fc
  .integer({ min: 0, max: 40 * 365 })
  .map((days) => Temporal.PlainDate.from('2015-01-01').add({ days }).toString());
const contract = fc
  .tuple(day, day)
  .map(([a, b]) => (a < b ? { startsOn: a, endsOn: b } : { startsOn: b, endsOn: a }));
const frequency = fc.constantFrom<Frequency>(...frequencies);
const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
const spans = (periods: { from: string; until: string }[]) =>
  periods.map(({ from, until }) => `${from}/${until}`);

describe('The periods of an obligation', () => {
  it('cover the contract without a gap or an overlap', () => {
    fc.assert(
      fc.property(contract, frequency, (c, f) => {
        const periods = periodsOf(c, { frequency: f });
        expect(periods[0]?.from).toBe(c.startsOn);
        expect(periods.at(-1)?.until).toBe(c.endsOn);
        for (const [index, { from, until, thousandths }] of periods.entries()) {
          expect(from <= until).toBe(true);
          expect(thousandths).toBeGreaterThan(0);
          expect(thousandths).toBeLessThanOrEqual(1000);
          const next = periods[index + 1];
          if (next) expect(next.from).toBe(dayAfter(until));
          if (next) expect(thousandths).toBe(1000);
        }
      }),
    );
  });

  it('are counted from the first day of the contract and end with it', () => {
    const periods = periodsOf({ startsOn: '2025-11-15', endsOn: '2026-06-30' }, { frequency: 'quarterly' });
    expect(spans(periods)).toEqual([
      '2025-11-15/2026-02-14',
      '2026-02-15/2026-05-14',
      '2026-05-15/2026-06-30',
    ]);
    expect(periods.map((p) => p.thousandths)).toEqual([1000, 1000, 511]);
  });

  it('begin on the last day of a month that lacks the day, in a leap year too', () => {
    const periods = periodsOf({ startsOn: '2024-01-31', endsOn: '2024-05-30' }, { frequency: 'monthly' });
    expect(spans(periods)).toEqual([
      '2024-01-31/2024-02-28',
      '2024-02-29/2024-03-30',
      '2024-03-31/2024-04-29',
      '2024-04-30/2024-05-30',
    ]);
  });

  it('turn a year that begins on 29 February into years that begin on the 28th', () => {
    const periods = periodsOf({ startsOn: '2024-02-29', endsOn: '2026-02-27' }, { frequency: 'yearly' });
    expect(spans(periods)).toEqual(['2024-02-29/2025-02-27', '2025-02-28/2026-02-27']);
  });

  it('are one for a return that is due once', () => {
    const periods = periodsOf({ startsOn: '2025-04-01', endsOn: '2030-03-31' }, { frequency: 'once' });
    expect(spans(periods)).toEqual(['2025-04-01/2030-03-31']);
  });

  it('do not exist for a contract that ends before it begins', () => {
    expect(() => periodsOf({ startsOn: '2025-04-02', endsOn: '2025-04-01' }, { frequency: 'once' })).toThrow(
      RangeError,
    );
  });
});
