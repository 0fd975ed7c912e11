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

/** The civil date in London at a moment, `YYYY-MM-DD`. */
export function civilDate(moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
