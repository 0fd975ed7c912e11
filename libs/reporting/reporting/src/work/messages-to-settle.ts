import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
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
