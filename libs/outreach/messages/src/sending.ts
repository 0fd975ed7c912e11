import { Injectable, Logger } from '@nestjs/common';
import { Claims, type Claim } from './claims.js';
import { Fates } from './fates.js';
import { type Fate, MailProvider } from './mail-provider.js';

/**
 * Claim, send, record: three steps, of which only the middle one is outside the database. What dies between the first
 * and the last leaves a dispatch that is being sent until its lease ends; then its fate is unknown and a person
 * decides. Nothing is sent again by itself unless the other side said that it did not take it.
 */
@Injectable()
export class Sending {
  private readonly logger = new Logger('Sending');

  constructor(
    private readonly claims: Claims,
    private readonly provider: MailProvider,
    private readonly fates: Fates,
  ) {}

  giveUpWaiting(): Promise<void> {
    return this.fates.giveUpWaiting();
  }

  async sendAll(): Promise<void> {
    for (;;) {
      const claim = await this.claims.next(this.provider.name);
      if (claim === 'nothing') return;
      if (claim === 'nobody') continue;
      const fate = await this.send(claim);
      await this.fates.record(claim.dispatchId, fate);
      if (fate.is === 'later' && fate.down) return;
    }
  }

  private async send({ mail }: Claim): Promise<Fate> {
    try {
      return await this.provider.send(mail);
    } catch (error) {
      this.logger.error(error);
      return { is: 'unknown', answer: error instanceof Error ? error.message : String(error) };
    }
  }
}
