import { describe, expect, it } from '@jest/globals';
import type { CalendarContent } from '@commonweal/wire';
import { calendarKind } from './calendar-kind.js';
import { christmasClosure, englandAndWales } from './testing/england-and-wales.js';

const nothing = { release: 1, get: () => undefined, all: () => new Map() };
const codes = (changed: Partial<CalendarContent>, today = '2026-06-01') =>
  calendarKind(() => today)
    .check?.('england-and-wales', { ...englandAndWales, ...changed }, nothing)
    .map(({ code }) => code);

describe('a calendar', () => {
  it('that is in order has no findings', () => expect(codes({})).toEqual([]));

  it('warns when it ends within 12 months; closure days may', () => {
    expect(codes({}, '2028-01-01')).toEqual(['ends-soon']);
    expect(codes({ ...christmasClosure })).toEqual([]);
  });

  it('warns of a year that it covers and knows nothing of', () =>
    expect(codes({ coversUntil: '2029-12-31' })).toEqual(['empty-year']));

  it('has its days in order, once, and inside its dates', () => {
    const day = (date: string) => ({ date, title: 'A day' });
    const few = { coversFrom: '2026-02-01', coversUntil: '2027-11-30' };
    expect(codes({ ...few, days: [day('2026-05-04'), day('2026-05-04')] })).toEqual(['day-twice']);
    expect(codes({ ...few, days: [day('2026-05-25'), day('2026-05-04')] })).toEqual(['not-in-order']);
    expect(codes({ ...few, days: [day('2026-01-01')] })).toEqual(['outside-the-calendar']);
    expect(codes({ ...few, days: [day('2026-05-02')] })).toEqual(['on-a-weekend']);
    expect(codes({ coversFrom: '2029-01-01', days: [] })).toContain('ends-before-it-begins');
  });

  it('reads in English', () =>
    expect(calendarKind(() => '').english(englandAndWales, nothing)).toBe(
      'England and Wales: 40 bank holidays from 1 January 2024 to 31 December 2028. They move statutory clocks.',
    ));
});
