import { describe, expect, it } from '@jest/globals';
import { dayInFull, isMonth, lastDay, monthInWords, monthLater, weeksOf } from './months.js';

describe('months', () => {
  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, last) => expect(lastDay(month)).toBe(last));

  it('follow each other over the year', () => {
    expect(monthLater('2026-12', 1)).toBe('2027-01');
    expect(monthLater('2026-01', -1)).toBe('2025-12');
  });

  it('are laid out in whole weeks from Monday', () => {
    const weeks = weeksOf('2026-03');
    expect(weeks[0]?.[0]).toBe('2026-02-23');
    expect(weeks.at(-1)?.[6]).toBe('2026-04-05');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('are told in words, and told from what is none', () => {
    expect([monthInWords('2026-03'), dayInFull('2026-03-02')]).toEqual(['March 2026', 'Monday 2 March']);
    expect(['2026-03', '2026-13', 'March', undefined].map(isMonth)).toEqual([true, false, false, false]);
  });
});
