/** `2026-03` of a day. */
export const monthOf = (day: string) => day.slice(0, 7);

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The day so many days later. */
function daysLater(day: string, days: number): string {
  const at = utc(day);
  at.setUTCDate(at.getUTCDate() + days);
  return dayOf(at);
}

/** @param month `2026-03` */
export function monthLater(month: string, months: number): string {
  const at = utc(`${month}-01`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return monthOf(dayOf(at));
}

export const firstDay = (month: string) => `${month}-01`;
export const lastDay = (month: string) => daysLater(firstDay(monthLater(month, 1)), -1);

/** Weeks from Monday to Sunday that the month touches. */
export function weeksOf(month: string): string[][] {
  const weekday = (utc(firstDay(month)).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let day = daysLater(firstDay(month), -weekday); day <= lastDay(month); day = daysLater(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => daysLater(day, at)));
  return weeks;
}

const inWords = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const monthWords = inWords({ month: 'long', year: 'numeric' });
const dayWords = inWords({ weekday: 'long', day: 'numeric', month: 'long' });

/** "March 2026" */
export const monthInWords = (month: string) => monthWords.format(utc(firstDay(month)));

/** "Monday 2 March" */
export const dayInFull = (day: string) => dayWords.format(utc(day)).replace(',', '');

export const isMonth = (text: string | undefined) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');
