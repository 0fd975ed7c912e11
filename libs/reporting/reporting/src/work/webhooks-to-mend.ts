import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

/** Programs elsewhere that hear of nothing any more, because they took nothing for days. */
@Injectable()
export class WebhooksToMend extends WorkSource {
  readonly roles = ['admin'] as const;
  override readonly why = 'An administrator looks after webhooks.';

  async waiting(tx: EntityManager, _caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<{ id: string; name: string; answer: string }[]>(
      `select id, name, given_up_because as answer from webhook
        where not is_on and given_up_because is not null order by name, id limit $1`,
      [limit],
    );
    return rows.map(({ id, name, answer }) => ({
      ...{ id: `webhook:${id}`, kind: 'webhook', title: 'Switch on a webhook that was given up' },
      ...{ about: `${name}: ${answer}`, link: '/webhooks' },
    }));
  }
}
