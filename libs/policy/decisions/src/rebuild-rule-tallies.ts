import { Injectable } from '@nestjs/common';
import { Job, Transaction } from '@commonweal/platform';
import { countAnew } from './rule-tallies.js';

/** Counts anew how often rules applied and were followed: for the day on which somebody doubts it. */
@Injectable()
export class RebuildRuleTallies extends Job {
  readonly name = 'rebuild-rule-tallies';

  constructor(private readonly transaction: Transaction) {
    super();
  }

  async run(): Promise<void> {
    await this.transaction.run(countAnew);
  }
}
