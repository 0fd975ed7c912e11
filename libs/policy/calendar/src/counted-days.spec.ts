import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedDays } from './counted-days.js';
import { deadline, type DeadlineRule } from './deadline.js';
import { englandAndWales } from './testing/england-and-wales.js';
import { WorkingDays, plusDays } from './working-days.js';

const days = new WorkingDays([englandAndWales]);
const eight = { offset: 8, unit: 'working-days', roll: 'none' } as const;
const inWords = (rule: DeadlineRule) =>
  countedDays(rule, days).map(({ date, number, notCounted }) => `${date.slice(5)} ${number ?? notCounted}`);

it('counts the eight working days over Christmas 2026, the day of the notice being the first', () => {
  expect(inWords({ ...eight, anchor: '2026-12-24', anchorCounts: true })).toEqual([
    '12-24 1',
    '12-25 Bank holiday',
    '12-26 weekend',
    '12-27 weekend',
    '12-28 Bank holiday',
    '12-29 2',
    '12-30 3',
    '12-31 4',
    '01-01 Bank holiday',
    '01-02 weekend',
    '01-03 weekend',
    '01-04 5',
    '01-05 6',
    '01-06 7',
    '01-07 8',
  ]);
});

it('begins the day after where the day itself does not count', () => {
  expect(inWords({ ...eight, anchor: '2026-03-02', anchorCounts: false }).slice(0, 2)).toEqual([
    '03-02 counting begins the day after',
    '03-03 1',
  ]);
});

it('shows where a last calendar day moved to', () => {
  const rule = { anchor: '2026-12-22', offset: 10, unit: 'calendar-days', anchorCounts: false } as const;
  expect(inWords({ ...rule, roll: 'next-working-day' }).slice(-4)).toEqual([
    '01-01 10',
    '01-02 weekend',
    '01-03 weekend',
    '01-04 a last day that is no working day moves to here',
  ]);
});

it('reaches the deadline with the last number, whatever the day and the way of counting', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => plusDays('2024-01-02', n));
  const unit = fc.constantFrom('working-days' as const, 'calendar-days' as const);
  const roll = fc.constantFrom('none' as const, 'next-working-day' as const);
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 30 }),
      unit,
      fc.boolean(),
      roll,
      (anchor, offset, of, anchorCounts, rolls) => {
        const rule = { anchor, offset, unit: of, anchorCounts, roll: rolls };
        const found = countedDays(rule, days);
        expect(found[0]?.date).toBe(anchor);
        expect(found.at(-1)?.date).toBe(deadline(rule, days));
        expect(found.flatMap(({ number }) => number ?? [])).toEqual(
          Array.from({ length: offset }, (_, index) => index + 1),
        );
        if (of === 'working-days') expect(found.at(-1)?.number).toBe(offset);
      },
    ),
    { numRuns: 300 },
  );
});
