import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkingDays } from '@commonweal/calendar';
import { anchorOf, dated, quarterEnd, rollsOn } from './rounds.js';

const days = new WorkingDays([
  {
    ...{ title: 'England and Wales', of: 'bank-holidays', source: 'A spec' },
    ...{ coversFrom: '2025-01-01', coversUntil: '2027-12-31' },
    days: [
      { date: '2026-12-25', title: 'Christmas Day' },
      { date: '2026-12-28', title: 'Boxing Day (substitute)' },
      { date: '2027-01-01', title: 'New Year' },
    ],
  },
]);

describe('the day that a round is counted from', () => {
  it('is the date of the anchor for something owed once', () => {
    expect(anchorOf({ repeats: 'never' }, 0, { from: '2026-03-02', previous: undefined })).toBe('2026-03-02');
    expect(anchorOf({ repeats: 'never' }, 0, { from: undefined, previous: undefined })).toBeUndefined();
  });

  it('is the day on which the round before was done', () => {
    const twice = { repeats: 'after-completion' as const };
    expect(anchorOf(twice, 0, { from: '2026-03-02', previous: undefined })).toBe('2026-03-02');
    expect(anchorOf(twice, 1, { from: '2026-03-02', previous: '2027-02-11' })).toBe('2027-02-11');
  });

  it('is the last day of each quarter, from the one in which the anchor lies', () => {
    expect([0, 1, 2, 3, 4].map((round) => quarterEnd('2026-11-26', round))).toEqual([
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-12-31',
    ]);
    expect(quarterEnd('2026-04-01', 0)).toBe('2026-06-30');
    expect(quarterEnd('2026-06-30', 0)).toBe('2026-06-30');
  });

  it('rises with each round and never lies before the anchor', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.nat(40), (from, round) => {
        const [here, next] = [quarterEnd(from, round), quarterEnd(from, round + 1)];
        expect(here >= from).toBe(true);
        expect(next > here).toBe(true);
        expect(rollsOn({ repeats: 'each-quarter' }, here)?.slice(8)).toBe('01');
      }),
    );
  });
});

describe('the last day of a round', () => {
  const thirtyDays = { offset: 30, unit: 'calendar-days' as const };

  it('counts the day of the event as the first, where the law says "beginning with"', () => {
    // Procurement Act 2023, section 53: 30 days beginning with the day on which the contract is entered into.
    const period = { ...thirtyDays, anchorCounts: true };
    expect(dated({ period }, '2026-12-01', days)).toEqual({ dueOn: '2026-12-30', waitsFor: null });
  });

  it('counts from the day after, where it says "after"', () => {
    const period = { ...thirtyDays, anchorCounts: false };
    expect(dated({ period }, '2026-12-01', days).dueOn).toBe('2026-12-31');
  });

  it('counts working days over Christmas', () => {
    const period = { offset: 8, unit: 'working-days' as const, anchorCounts: true };
    expect(dated({ period }, '2026-12-21', days).dueOn).toBe('2027-01-04');
  });

  it('waits, and says so, behind the end of the calendar', () => {
    const period = { offset: 5, unit: 'working-days' as const, anchorCounts: false };
    const found = dated({ period }, '2027-12-30', days);
    expect(found.dueOn).toBeNull();
    expect(found.waitsFor).toContain('known until 2027-12-31');
  });
});
