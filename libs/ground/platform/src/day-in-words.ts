const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "31 March 2026" for `2026-03-31`; "…" while a draft holds none, or what is none. */
export function dayInWords(day: string | undefined): string {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? '…' : long.format(instant);
}
