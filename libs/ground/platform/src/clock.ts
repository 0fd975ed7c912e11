import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** Where the council's days begin and end. */
export const timeZone = 'Europe/London';

/** The only source of the present: everything that asks for the time has this injected. */
export abstract class Clock {
  abstract now(): Date;

  /** The civil date in London, `YYYY-MM-DD`. */
  today(): string {
    return civilDate(this.now());
  }
}

const hour = 3_600_000;
const asked = new Map<number, string>();
const mostAsked = 10_000;

/**
 * The civil date in London at a moment, `YYYY-MM-DD`. Every request asks for it several times, and lists for each row; London's clocks
 * differ from UTC by whole hours, so the answer holds for the hour.
 */
export function civilDate(moment: Date): string {
  const ofMoment = Math.floor(moment.getTime() / hour);
  const known = asked.get(ofMoment);
  if (known) return known;
  if (asked.size >= mostAsked) asked.clear();
  const date = dateAt(moment);
  asked.set(ofMoment, date);
  return date;
}

const dateAt = (moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).toInstant();

/** The first moment of a civil date in London, ISO 8601 in UTC. */
export const dayBegins = (day: string): string => midnight(Temporal.PlainDate.from(day)).toString();

/** The last second of a civil date in London, ISO 8601 in UTC. */
export const dayEnds = (day: string): string =>
  midnight(Temporal.PlainDate.from(day).add({ days: 1 }))
    .subtract({ seconds: 1 })
    .toString();

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
