import { invalidField } from '@commonweal/platform';

/** Days, `YYYY-MM-DD`. */
export interface Quarter {
  from: string;
  until: string;
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The quarter that begins on a day. Calendar quarters are those of the financial year, which begins in April. */
export function quarterFrom(from: string): Quarter {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  if (day !== 1 || month % 3 !== 1)
    throw invalidField('from', 'A quarter begins on the first of January, April, July or October.');
  return { from, until: iso(year, month + 2, 0) };
}

/** The last quarter that has ended on a day. */
export function lastQuarter(today: string): Quarter {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return quarterFrom(iso(year, Math.floor((month - 1) / 3) * 3 - 3, 1));
}
