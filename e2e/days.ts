/** The first day of the month that lies so many months from the day. */
export function monthsFrom(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The last day of the month that begins on the day. */
export function lastOf(month: string): string {
  const date = new Date(`${monthsFrom(month, 1)}T00:00:00Z`);
  date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}
