import { Flag, Instant, ListOf, LongText, One, Text, Whole } from './fields.js';

/** Something the worker gave up on. It stays until it is run again with success. */
export class FailedJobView {
  @Text('The job in the queue.')
  id: string;

  @Text('What it does.')
  name: string;

  @Text('What it was to look at; everything that is due when it is missing.', { optional: true })
  about?: string;

  @LongText('Why it failed.')
  reason: string;

  @Instant('When it was given up.')
  failedAt: string;

  @Whole('How often it was tried.')
  attempts: number;
}

/** One thing that whoever runs the product keeps an eye on. */
export class GaugeView {
  @Text('Name of the metric.')
  name: string;

  @Text('What the number counts.')
  title: string;

  @Whole('The number, as it is now; missing where it could not be read.', { optional: true })
  value?: number;

  @Flag('Whether there is nothing to do about it.')
  isWell: boolean;

  @LongText('What to do when there is something to do.')
  remedy: string;
}

/** One thing that the product cannot serve without. */
export class HealthView {
  @Text('What it is.')
  name: string;

  @Flag('Whether it answers as it should.')
  isWell: boolean;

  @LongText('What it says.')
  says: string;
}

/** A job that runs by itself. */
export class ScheduleView {
  @Text('What it does.')
  name: string;

  @Text('When, as a cron pattern in Europe/London.')
  pattern: string;

  @Instant('When it runs next; missing where nothing runs it.', { optional: true })
  nextAt?: string;
}

/** How many jobs stand where in the queue. */
export class QueueCountsView {
  @Whole('Ready to be run.')
  waiting: number;

  @Whole('Being run.')
  active: number;

  @Whole('To be run later, or to be tried again.')
  delayed: number;

  @Whole('Given up.')
  failed: number;
}

/** How the product itself is, at this moment. */
export class OperationsView {
  @Instant('When it was looked at.')
  at: string;

  @ListOf(() => HealthView, 'What the product cannot serve without.')
  health: HealthView[];

  @ListOf(() => GaugeView, 'What to keep an eye on, what needs somebody first.')
  gauges: GaugeView[];

  @One(() => QueueCountsView, 'The queue.')
  queue: QueueCountsView;

  @ListOf(() => ScheduleView, 'What runs by itself.')
  schedules: ScheduleView[];
}
