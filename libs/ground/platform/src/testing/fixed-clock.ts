import { Clock } from '../clock.js';

const day = 24 * 60 * 60 * 1000;

/** A clock that stands still until it is told. It begins on Monday 2 March 2026 at nine. */
export class FixedClock extends Clock {
  private moment: number;

  constructor(moment = '2026-03-02T09:00:00Z') {
    super();
    this.moment = Date.parse(moment);
  }

  now(): Date {
    return new Date(this.moment);
  }

  set(moment: string): void {
    this.moment = Date.parse(moment);
  }

  advance(by: { days?: number; minutes?: number; seconds?: number }): void {
    this.moment += (by.days ?? 0) * day + (by.minutes ?? 0) * 60_000 + (by.seconds ?? 0) * 1000;
  }
}
