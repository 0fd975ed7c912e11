import { describe, expect, it } from '@jest/globals';
import { WorkingDays } from '@commonweal/calendar';
import { readPack } from '@commonweal/documents';
import type { CalendarContent, NoticeContent, PeriodRule } from '@commonweal/wire';
import { standstillFrom } from './standstill.js';

/** The notices and bank holidays that the product ships. */
const { documents } = readPack('rules/statutory');
const contentOf = <T>(kind: string, key: string) =>
  documents.find((one) => one.kind === kind && one.key === key)?.content as T;
const days = new WorkingDays(
  documents.filter(({ kind }) => kind === 'calendar').map(({ content }) => content as CalendarContent),
);
const periodOf = (key: string) => contentOf<NoticeContent>('notice', key).standstill as PeriodRule;
const endsOn = (key: string, day: string, of = days) => standstillFrom(day, periodOf(key), of).endsOn;

/** England and Wales keep 25 and 28 December 2026 and 1 January 2027. */
describe('over Christmas 2026', () => {
  it.each([
    ['2026-12-16', '2026-12-29', '2026-12-30', '2026-12-29'],
    ['2026-12-18', '2026-12-31', '2027-01-04', '2026-12-29'],
    ['2026-12-21', '2027-01-04', '2027-01-05', '2026-12-31'],
    ['2026-12-24', '2027-01-07', '2027-01-08', '2027-01-04'],
    ['2026-12-25', '2027-01-08', '2027-01-08', '2027-01-04'],
    ['2026-12-31', '2027-01-12', '2027-01-13', '2027-01-11'],
  ])('published on %s: Procurement Act, Provider Selection Regime, 2015 Regulations', (day, pa, psr, pcr) => {
    expect(endsOn('contract-award-notice', day)).toBe(pa);
    expect(endsOn('intention-to-award', day)).toBe(psr);
    expect(endsOn('standstill-letter', day)).toBe(pcr);
  });

  it('shows every day, by its name, and from when the contract may be entered', () => {
    const {
      days: all,
      contractFrom,
      rule,
    } = standstillFrom('2026-12-24', periodOf('contract-award-notice'), days);
    expect(rule).toBe('8 working days, counting the day itself');
    expect(all.filter(({ notCounted }) => notCounted && notCounted !== 'weekend')).toEqual([
      { date: '2026-12-25', notCounted: 'Christmas Day' },
      { date: '2026-12-28', notCounted: 'Boxing Day (substitute day)' },
      { date: '2027-01-01', notCounted: 'New Year’s Day' },
    ]);
    expect(contractFrom).toBe('2027-01-08');
  });
});

describe('as published', () => {
  it('Muckle LLP, February 2024: from 24 December 2024 it ends fourteen days later', () => {
    expect(endsOn('contract-award-notice', '2024-12-24')).toBe('2025-01-07');
  });

  it('Lexology, March 2010: ten days from 23 March 2010 end on Good Friday, and so on Tuesday 6 April', () => {
    const easter2010 = new WorkingDays([
      {
        ...{ title: '2010', of: 'bank-holidays', coversFrom: '2010-01-01', coversUntil: '2010-12-31' },
        days: [
          { date: '2010-04-02', title: 'Good Friday' },
          { date: '2010-04-05', title: 'Easter Monday' },
        ],
        source: 'gov.uk',
      },
    ]);
    expect(endsOn('standstill-letter', '2010-03-23', easter2010)).toBe('2010-04-06');
  });
});

it('cannot be counted beyond the bank holidays that are known, and says so', () => {
  expect(() => endsOn('contract-award-notice', '2099-12-24')).toThrow(/known until/);
});
