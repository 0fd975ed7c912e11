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
let asked = { hour: NaN, date: '' };

/**
 * The civil date in London at a moment, `YYYY-MM-DD`. Every request asks for it several times; London's clocks differ from UTC by
 * whole hours, so the answer holds for the hour.
 */
export function civilDate(moment: Date): string {
  const ofMoment = Math.floor(moment.getTime() / hour);
  if (ofMoment !== asked.hour) asked = { hour: ofMoment, date: dateAt(moment) };
  return asked.date;
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
