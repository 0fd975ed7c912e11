import { Injectable } from '@nestjs/common';
import { Job } from '@commonweal/platform';
import { Sending } from './sending.js';

/** Sends what is due. Several may run at once: each delivery is claimed by one. */
@Injectable()
export class SendWebhooks extends Job {
  readonly name = 'send-webhooks';
  override readonly every = '* * * * *';

  constructor(private readonly sending: Sending) {
    super();
  }

  async run(): Promise<void> {
    await this.sending.sendAll();
    await this.sending.forgetOld();
  }
}
