import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { Clock, Gauge } from '@commonweal/platform';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { workingDays } from '@commonweal/calendar';

/** Half a year: contracts are planned that far ahead, and the government publishes bank holidays two years ahead. */
const enough = 180;

/** Days from today that the bank holidays in force cover; deadlines beyond them cannot be counted. */
@Injectable()
export class CalendarDaysLeft extends Gauge {
  readonly name = 'calendar_days_left';
  readonly title = 'Days ahead that the calendar of bank holidays covers';
  readonly remedy =
    'Add the bank holidays of the next years (gov.uk/bank-holidays) to the calendar in a change.';

  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {
    super();
  }

  async look(): Promise<number> {
    const { knownUntil } = workingDays(await this.releases.inForce(this.database.manager));
    if (!knownUntil) return 0;
    return Math.max(0, Temporal.PlainDate.from(this.clock.today()).until(knownUntil).days);
  }

  override isWell(days: number): boolean {
    return days >= enough;
  }
}
