import { Injectable } from '@nestjs/common';
import { Job } from '@commonweal/platform';
import { Sending } from './sending.js';

/** Sends what is due. Several may run at once: each message is claimed by one. */
@Injectable()
export class SendMessages extends Job {
  readonly name = 'send-messages';
  override readonly every = '* * * * *';

  constructor(private readonly sending: Sending) {
    super();
  }

  async run(): Promise<void> {
    await this.sending.giveUpWaiting();
    await this.sending.sendAll();
  }
}
