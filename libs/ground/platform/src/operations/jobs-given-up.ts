import { Injectable } from '@nestjs/common';
import { Queue } from '../jobs/queue.js';
import { Gauge } from './gauge.js';

@Injectable()
export class JobsGivenUp extends Gauge {
  readonly name = 'jobs_failed';
  readonly title = 'Jobs that were given up';
  readonly remedy = 'Mend what their reason names, then run them again from the list below.';

  constructor(private readonly queue: Queue) {
    super();
  }

  async look(): Promise<number> {
    return (await this.queue.counts()).failed;
  }
}
