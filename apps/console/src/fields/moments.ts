const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** `2026-03-04` is "4 Mar 2026". */
export function dayInWords(date: string): string {
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? date : day.format(at);
}

/** A moment, as the clock in Britain shows it: "4 Mar 2026, 09:15". */
export function momentInWords(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : moment.format(at);
}

/** From today until that day; negative when it is past. */
export const daysUntil = (date: string) => Math.round((Date.parse(date) - Date.parse(today())) / 86_400_000);

/** `YYYY-MM-DD` of the next day. */
export const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Today in London, `YYYY-MM-DD`. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** The moment at which the clock in London shows that day and time (`HH:MM`); what is no time of day is sent as it is, to be refused. */
export function londonInstant(date: string, time: string): string {
  const asIfUtc = new Date(`${date}T${time}:00Z`);
  if (Number.isNaN(asIfUtc.getTime())) return `${date}T${time}`;
  const shown = new Date(
    `${asIfUtc.toLocaleString('sv-SE', { timeZone: 'Europe/London' }).replace(' ', 'T')}Z`,
  );
  return new Date(2 * asIfUtc.getTime() - shown.getTime()).toISOString();
}
