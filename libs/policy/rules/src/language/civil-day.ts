// prettier-ignore
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const pattern = /^\d{4}-\d{2}-\d{2}$/;

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (daysInMonths[month - 1] ?? 0);
}

/** Days since 1970-01-01 of a date written `YYYY-MM-DD`; undefined when there is no such date. */
export function epochDay(text: string): number | undefined {
  if (!pattern.test(text)) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  // Years that begin in March put the leap day last: then every month has a fixed offset.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date, `YYYY-MM-DD`, that lies so many days after 1970-01-01. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A date `YYYY-MM-DD` as people write it: `1 March 2027`. */
export function dateInWords(date: string): string {
  return `${digits(date, 8, 10)} ${monthNames[digits(date, 5, 7) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** The day of a date that must be one. @throws TypeError naming what was given */
export function dayOf(what: string, date: string): number {
  const day = epochDay(date);
  if (day === undefined)
    throw new TypeError(`${what} must be a date written YYYY-MM-DD, not ${JSON.stringify(date)}`);
  return day;
}
