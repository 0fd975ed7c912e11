import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadline, type DeadlineRule } from './deadline.js';
import { englandAndWales } from './testing/england-and-wales.js';
import { plusDays, WorkingDays } from './working-days.js';

const days = new WorkingDays([englandAndWales]);
const due = (rule: Partial<DeadlineRule>) =>
  deadline(
    { anchor: '2026-03-02', offset: 1, unit: 'calendar-days', anchorCounts: false, roll: 'none', ...rule },
    days,
  );

const standstillPA23 = { offset: 8, unit: 'working-days', anchorCounts: true } as const;
const standstillPSR = { offset: 8, unit: 'working-days', anchorCounts: false } as const;

describe('standstill', () => {
  it.each([
    ['an ordinary Monday', '2026-03-02', '2026-03-11', '2026-03-12'],
    ['over Christmas', '2025-12-18', '2025-12-31', '2026-01-02'],
    ['on Christmas Eve', '2025-12-24', '2026-01-07', '2026-01-08'],
    [
      'before Christmas 2026, whose Boxing Day is kept on Monday 28th',
      '2026-12-18',
      '2026-12-31',
      '2027-01-04',
    ],
    ['in the week of Christmas 2026', '2026-12-21', '2027-01-04', '2027-01-05'],
    ['on Christmas Eve 2026', '2026-12-24', '2027-01-07', '2027-01-08'],
    ['on Christmas Day 2026, which counts for neither', '2026-12-25', '2027-01-08', '2027-01-08'],
    ['over Easter', '2026-03-30', '2026-04-10', '2026-04-13'],
    ['on a Saturday, which cannot be working day 1', '2026-03-07', '2026-03-18', '2026-03-18'],
    ['on a bank holiday', '2026-05-04', '2026-05-14', '2026-05-14'],
  ])('published on %s', (_, anchor, pa23, psr) => {
    expect(due({ ...standstillPA23, anchor })).toBe(pa23);
    expect(due({ ...standstillPSR, anchor })).toBe(psr);
  });
});

/** Duties of the Procurement Act, counted "after" the day of the event and "beginning with" it. */
describe('the periods that the law gives', () => {
  it.each([
    ['UK7, signed before the clocks go forward', '2026-03-15', 30, '2026-04-14', '2026-04-13'],
    ['UK7 of a light touch contract, over the end of a year', '2026-11-02', 120, '2027-03-02', '2027-03-01'],
    ['UK7, signed on 29 February', '2028-02-29', 30, '2028-03-30', '2028-03-29'],
    ['UK7 of a light touch contract, over 29 February', '2027-11-02', 120, '2028-03-01', '2028-02-29'],
    ['UK8, after the quarter that ends the year', '2026-12-31', 30, '2027-01-30', '2027-01-29'],
    ['UK11, ended before the clocks go back', '2026-10-01', 30, '2026-10-31', '2026-10-30'],
    ['the least tender period, over Christmas', '2026-12-10', 25, '2027-01-04', '2027-01-03'],
  ])('%s', (_, anchor, offset, after, beginningWith) => {
    expect(due({ anchor, offset })).toBe(after);
    expect(due({ anchor, offset, anchorCounts: true })).toBe(beginningWith);
  });

  const anchors = fc.integer({ min: 0, max: 1300 }).map((n) => plusDays('2024-06-01', n));

  it('that begin with the day of the event end one day sooner, and nothing else ends later', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 1, max: 60 }), (anchor, offset) => {
        const both = (unit: DeadlineRule['unit']) => [
          due({ anchor, offset, unit, anchorCounts: true }),
          due({ anchor, offset, unit }),
        ];
        const [soon = '', late = ''] = both('calendar-days');
        expect(plusDays(soon, 1)).toBe(late);
        const [first = '', second = ''] = both('working-days');
        expect(days.workingDaysBetween(first, second)).toBe(days.isWorkingDay(anchor) ? 1 : 0);
        const [month = '', next = ''] = both('months');
        expect([month, plusDays(month, 1)]).toContain(next);
      }),
    );
  });
});

describe('calendar days', () => {
  it('within 30 days: beginning with the day, and after it', () => {
    expect(due({ offset: 30, anchorCounts: true })).toBe('2026-03-31');
    expect(due({ offset: 30 })).toBe('2026-04-01');
  });

  it('go over the end of a year and over 29 February', () => {
    expect(due({ anchor: '2025-12-15', offset: 30 })).toBe('2026-01-14');
    expect(due({ anchor: '2028-02-01', offset: 30 })).toBe('2028-03-02');
    expect(due({ anchor: '2027-02-01', offset: 30 })).toBe('2027-03-03');
  });

  it('roll to a working day on request', () => {
    const christmas = { anchor: '2025-12-20', offset: 5 };
    expect(due(christmas)).toBe('2025-12-25');
    expect(due({ ...christmas, roll: 'next-working-day' })).toBe('2025-12-29');
    expect(due({ ...christmas, roll: 'previous-working-day' })).toBe('2025-12-24');
  });

  it('count back from the event', () => {
    expect(due({ anchor: '2026-03-01', offset: -1 })).toBe('2026-02-28');
    expect(due({ anchor: '2028-03-01', offset: -1 })).toBe('2028-02-29');
  });
});

describe('months', () => {
  it.each([
    ['2026-03-05', 12, '2027-03-05', '2027-03-04'],
    ['2028-02-29', 12, '2029-02-28', '2029-02-28'],
    ['2026-01-31', 1, '2026-02-28', '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29', '2028-02-29'],
    ['2026-03-01', 1, '2026-04-01', '2026-03-31'],
    ['2026-11-30', 3, '2027-02-28', '2027-02-28'],
  ])('%s and %i: after the day, and beginning with it', (anchor, offset, after, beginningWith) => {
    expect(due({ anchor, offset, unit: 'months' })).toBe(after);
    expect(due({ anchor, offset, unit: 'months', anchorCounts: true })).toBe(beginningWith);
  });

  it('count back from the end of a contract', () => {
    expect(due({ anchor: '2028-02-29', offset: -12, unit: 'months' })).toBe('2027-02-28');
  });
});

describe('a deadline that cannot be told', () => {
  it('is refused in words', () => {
    expect(() => due({ ...standstillPA23, anchor: '2028-12-22' })).toThrow(/known until 2028-12-31/);
    expect(() => due({ offset: 0, anchorCounts: true })).toThrow(RangeError);
    expect(() => due({ anchor: '2026-02-30' })).toThrow(RangeError);
  });
});
