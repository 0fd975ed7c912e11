import { Instant, LongText, Text, Whole } from './fields.js';

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
