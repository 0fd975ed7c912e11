import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, DomainError } from '@commonweal/platform';
import { Fates } from '../fates.js';
import { fateOfStatus } from './notify-answers.js';

/** How our references look. */
const ofOurs = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Takes what Notify calls back with: late, early, twice, about mails that are not ours. */
@Injectable()
export class NotifyCallbacks {
  constructor(
    private readonly config: Config,
    private readonly fates: Fates,
  ) {}

  /** @throws DomainError unauthenticated, invalid */
  async take(authorization: string | undefined, body: Record<string, unknown>): Promise<void> {
    this.recognise(authorization);
    const { reference, status } = body;
    if (typeof status !== 'string')
      throw new DomainError('invalid', 'invalid', 'One field is wrong.', {
        status: ['Say what became of the mail.'],
      });
    const fate = fateOfStatus(status);
    if (fate && typeof reference === 'string' && ofOurs.test(reference))
      await this.fates.hear(reference, 'notify', fate);
  }

  private recognise(authorization = ''): void {
    const { notifyCallbackToken: token } = this.config;
    const isTheirs = token !== undefined && timingSafeEqual(hash(authorization), hash(`Bearer ${token}`));
    if (!isTheirs)
      throw new DomainError(
        'unauthenticated',
        'unauthenticated',
        'Send the bearer token that NOTIFY_CALLBACK_TOKEN names.',
      );
  }
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
