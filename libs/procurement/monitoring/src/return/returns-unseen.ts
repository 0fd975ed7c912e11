import { Injectable } from '@nestjs/common';
import { Clock, Gauge } from '@commonweal/platform';
import { DataSource, LessThan } from 'typeorm';
import { ContractReturn } from './contract-return.entity.js';

@Injectable()
export class ReturnsUnseen extends Gauge {
  readonly name = 'returns_unseen';
  readonly title = 'Returns that should have been looked at before today';
  readonly remedy = 'Is a worker running? The next sweep looks at all of them; nobody is reminded twice.';

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  look(): Promise<number> {
    return this.database.manager.countBy(ContractReturn, { nextLookOn: LessThan(this.clock.today()) });
  }
}
