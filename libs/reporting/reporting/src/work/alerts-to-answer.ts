import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  message: string;
  subject: string;
  dueOn: string;
}

/** Open alerts within the caller's scope. */
@Injectable()
export class AlertsToAnswer extends WorkSource {
  readonly roles = ['contract-manager'] as const;
  override readonly why = 'It lies in your directorates and categories.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = tx
      .createQueryBuilder()
      .select([
        'alert.id as id',
        'alert.message as message',
        'alert.subject as subject',
        'alert.due_on as "dueOn"',
      ])
      .from('alert', 'alert')
      .where(`alert.state = 'open'`)
      .orderBy('alert.due_on')
      .addOrderBy('alert.id')
      .limit(limit);
    scopeOf(caller).narrow(rows, { directorate: 'alert.directorate', category: 'alert.category' });
    return (await rows.getRawMany<Row>()).map(({ id, message, subject, dueOn }) => ({
      id: `alert:${id}`,
      kind: 'alert',
      title: message,
      about: subject,
      link: `/alerts/${id}`,
      dueOn,
    }));
  }
}
