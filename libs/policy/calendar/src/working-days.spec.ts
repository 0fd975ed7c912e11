import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentSet } from '@commonweal/documents';
import { christmasClosure, englandAndWales } from './testing/england-and-wales.js';
import { CalendarEnds, WorkingDays, plusDays, workingDays } from './working-days.js';

const days = new WorkingDays([englandAndWales]);

describe('working days', () => {
  it('are Monday to Friday without bank holidays', () => {
    expect(days.isWorkingDay('2025-12-24')).toBe(true);
    expect(days.isWorkingDay('2025-12-25')).toBe(false);
    expect(days.isWorkingDay('2025-12-27')).toBe(false);
    expect(days.isWorkingDay('2025-12-29')).toBe(true);
  });

  it('begin the day after when they are added, and go backwards too', () => {
    expect(days.addWorkingDays('2025-12-24', 1)).toBe('2025-12-29');
    expect(days.addWorkingDays('2025-12-29', -1)).toBe('2025-12-24');
    expect(days.addWorkingDays('2025-12-27', 0)).toBe('2025-12-27');
  });

  it('know closure days for office matters, never for a statutory clock', () => {
    const calendars = new Map([
      ['england-and-wales', englandAndWales],
      ['offices', christmasClosure],
    ]);
    const documents = { release: 1, get: () => undefined, all: () => calendars } as unknown as DocumentSet;
    expect(workingDays(documents).addWorkingDays('2025-12-24', 1)).toBe('2025-12-29');
    expect(workingDays(documents, 'office').addWorkingDays('2025-12-24', 1)).toBe('2026-01-02');
    expect(workingDays(documents)).toBe(workingDays(documents, 'statutory'));
  });

  it('are counted over days that leap years, year ends and changed clocks do not move; what is no day is refused', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect([plusDays('2027-03-27', 2), plusDays('2027-11-01', -2)]).toEqual(['2027-03-29', '2027-10-30']);
    for (const day of ['2027-02-29', '2026-13-01', '2026-1-1', '', 'today'])
      expect(() => plusDays(day, 1)).toThrow(RangeError);
  });

  it('say that the calendar ends instead of counting on', () => {
    expect(() => days.addWorkingDays('2028-12-27', 10)).toThrow(CalendarEnds);
    expect(() => days.addWorkingDays('2028-12-27', 10)).toThrow(/known until 2028-12-31 only/);
    expect(() => new WorkingDays([]).isWorkingDay('2026-01-05')).toThrow(/no calendar of bank holidays/);
  });

  const day = fc.integer({ min: 0, max: 1350 }).map((n) => plusDays('2024-06-01', n));
  const n = fc.integer({ min: -60, max: 60 });

  it('between a day and n working days later are n', () => {
    fc.assert(fc.property(day, n, (a, k) => days.workingDaysBetween(a, days.addWorkingDays(a, k)) === k));
  });

  it('that are reached by adding are working days, and adding is monotone', () => {
    fc.assert(fc.property(day, n, (a, k) => k === 0 || days.isWorkingDay(days.addWorkingDays(a, k))));
    fc.assert(fc.property(day, n, (a, k) => days.addWorkingDays(a, k) < days.addWorkingDays(a, k + 1)));
  });

  it('add up over a day in between', () => {
    fc.assert(
      fc.property(day, fc.nat(200), fc.nat(200), (a, x, y) => {
        const b = plusDays(a, x);
        const c = plusDays(b, y % 50);
        return (
          days.workingDaysBetween(a, b) + days.workingDaysBetween(b, c) === days.workingDaysBetween(a, c)
        );
      }),
    );
  });
});
