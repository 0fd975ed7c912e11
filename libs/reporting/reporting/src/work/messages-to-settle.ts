import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import { WorkSource, type Waiting } from './work-source.js';

/** Mails that were under way when a process died: a person says what became of them. */
@Injectable()
export class MessagesToSettle extends WorkSource {
  readonly roles = ['admin', 'contract-manager'] as const;
  override readonly why = 'Nobody else can say what became of it.';

  async waiting(tx: EntityManager, _caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<{ id: string; address: string; kind: string }[]>(
      `select id, address, kind from message where state = 'unknown' order by send_on, id limit $1`,
      [limit],
    );
    return rows.map(({ id, address, kind }) => ({
      id: `message:${id}`,
      kind: 'message',
      title: 'Say what became of a mail whose fate is unknown',
      about: `${kind} to ${address}`,
      link: `/messages/${id}`,
    }));
  }
}

/** Days for which a mail that never went out may still be wanted. */
const wanted = 30;

/** Mails that could not be sent at all, or not after all attempts; what an address is to blame for waits with that address. */
@Injectable()
export class MessagesThatFailed extends WorkSource {
  readonly roles = ['admin'] as const;
  override readonly why =
    'Whether they still go out is for an administrator to say. What is not sent again leaves this list after 30 days.';

  constructor(private readonly clock: Clock) {
    super();
  }

  async waiting(tx: EntityManager): Promise<Waiting[]> {
    const [row] = await tx.query<{ count: number; latest: string | null }[]>(
      `select count(*)::int as count, (array_agg(because order by send_on desc, id desc))[1] as latest
         from message
        where state = 'failed' and send_on >= $1::date - $2::int
          and not exists (select from dead_address dead
                           where dead.person_id = message.person_id and dead.address = message.address)`,
      [this.clock.today(), wanted],
    );
    if (!row?.count) return [];
    const about = `${row.count === 1 ? 'One e-mail' : `${row.count} e-mails`}. The latest: ${row.latest ?? ''}`;
    const filter = encodeURIComponent(JSON.stringify({ state: 'failed' }));
    const title = 'Look at e-mails that could not be sent';
    return [{ id: 'messages:failed', kind: 'message', title, about, link: `/messages?filter=${filter}` }];
  }
}
