import { Injectable, Logger } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock, Job } from '@commonweal/platform';
import { Dispatch } from './dispatch.entity.js';
import { MailProvider } from './mail-provider.js';
import { SettlesByAsking } from './settles-by-asking.js';

const most = 200;
const day = 24 * 60 * 60_000;
/** Providers that can be asked remember for a week. */
const remembered = 7 * day;

/**
 * Settles what is unknown by asking the provider, where it can be asked. Only once the lease has ended: until then
 * the attempt may still be under way, and would arrive after it was said that it never came.
 */
@Injectable()
export class AskWhatBecame extends Job {
  readonly name = 'ask-what-became';
  override readonly every = '* * * * *';
  private readonly logger = new Logger('AskWhatBecame');

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly provider: MailProvider,
    private readonly settling: SettlesByAsking,
  ) {
    super();
  }

  async run(): Promise<void> {
    if (!this.provider.find) return;
    for (const { id, startedAt } of await this.unknown()) {
      if (this.clock.now().getTime() - startedAt.getTime() > remembered) continue;
      try {
        await this.settling.settle(id, await this.provider.find(id));
      } catch (error) {
        // Nothing is lost by asking again in a minute.
        this.logger.error(error);
        return;
      }
    }
  }

  private unknown(): Promise<Dispatch[]> {
    return this.database.manager.find(Dispatch, {
      where: { state: 'unknown', provider: this.provider.name, leaseUntil: LessThan(this.clock.now()) },
      order: { startedAt: 'DESC' },
      take: most,
    });
  }
}
