import { Injectable } from '@nestjs/common';
import { HealthCheck } from '@commonweal/platform';
import { MailProvider } from './mail-provider.js';

/** By which way mail goes out. What keeps one mail from going is no reason to send the engine no work. */
@Injectable()
export class MailGoesBy extends HealthCheck {
  readonly name = 'mail';

  constructor(private readonly provider: MailProvider) {
    super();
  }

  check(): Promise<string> {
    return Promise.resolve(this.provider.name);
  }
}
