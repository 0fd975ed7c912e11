import { Injectable } from '@nestjs/common';
import { Gauge } from '@commonweal/platform';
import { DataSource, IsNull, Not } from 'typeorm';
import { Webhook } from './webhook.entity.js';

@Injectable()
export class WebhooksGivenUp extends Gauge {
  readonly name = 'webhooks_given_up';
  readonly title = 'Webhooks that were switched off because nothing arrived any more';
  readonly remedy = 'Ask whoever runs the receiver, then switch the webhook on again: what waited is sent.';

  constructor(private readonly database: DataSource) {
    super();
  }

  look(): Promise<number> {
    return this.database.manager.countBy(Webhook, { givenUpBecause: Not(IsNull()) });
  }
}
