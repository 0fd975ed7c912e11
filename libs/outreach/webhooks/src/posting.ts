import { request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import { Injectable } from '@nestjs/common';
import { Clock, Config } from '@commonweal/platform';
import { Destination } from './destination.js';
import { SealedSecrets } from './sealed-secrets.js';
import { signed } from './signature.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';

/** What came of an attempt; `isGone`: the receiver says that it will never want one again. */
export interface Answer {
  arrived: boolean;
  says: string;
  isGone?: boolean;
}

/** Posts one delivery, signed. What the receiver writes back is not read, and no redirect is followed. */
@Injectable()
export class Posting {
  constructor(
    private readonly destination: Destination,
    private readonly secrets: SealedSecrets,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async post({ id, body, webhook }: WebhookDelivery): Promise<Answer> {
    try {
      const secret = this.secrets.open(webhook);
      return answerOf(
        await this.send(new URL(webhook.url), body, signed(secret, id, this.clock.now(), body)),
      );
    } catch (error) {
      return { arrived: false, says: wordsOf(error).slice(0, 200) };
    }
  }

  private send(url: URL, body: string, signature: Record<string, string>): Promise<number> {
    if (this.destination.refuses(url)) throw new Error(`${url.hostname} lies within a private network`);
    const headers = {
      ...{ 'content-type': 'application/json', 'user-agent': 'Commonweal', ...signature },
      'content-length': Buffer.byteLength(body),
    };
    const signal = AbortSignal.timeout(this.config.webhookWaitSeconds * 1000);
    // Without an agent each has a connection of its own, to an address that was looked at for it.
    const { lookup } = this.destination;
    const options = { method: 'POST', headers, signal, lookup, agent: false } as const;
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? securely : plainly)(url, options, (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      });
      request.on('error', reject).end(body);
    });
  }
}

function answerOf(status: number): Answer {
  return { arrived: status >= 200 && status < 300, says: `HTTP ${status}`, isGone: status === 410 };
}

/** A host with several addresses fails with one error for each. */
function wordsOf(error: unknown): string {
  const { name, message, errors } = error as Error & Partial<AggregateError>;
  if (errors?.length) return wordsOf(errors[0]);
  return name === 'AbortError' || name === 'TimeoutError' ? 'No answer in time' : message;
}
