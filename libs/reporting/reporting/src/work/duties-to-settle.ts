import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Releases } from '@commonweal/documents';
import { scopeOf, type Caller } from '@commonweal/identity';
import type { DutyContent } from '@commonweal/wire';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  duty: string;
  subject: string;
  dueOn: string;
}

/** Duties with a last day, within the caller's scope. */
@Injectable()
export class DutiesToSettle extends WorkSource {
  readonly roles = ['contract-manager'] as const;

  constructor(private readonly releases: Releases) {
    super();
  }

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['duty.id as id', 'duty.duty as duty', 'duty.subject as subject', 'duty.due_on as "dueOn"'])
      .from('duty', 'duty')
      .where(`duty.state = 'open'`)
      .orderBy('duty.due_on')
      .addOrderBy('duty.id')
      .limit(limit);
    scopeOf(caller).narrow(rows, { directorate: 'duty.directorate', category: 'duty.category' });
    const documents = await this.releases.inForce(tx);
    return (await rows.getRawMany<Row>()).map(({ id, duty, subject, dueOn }) => ({
      id: `duty:${id}`,
      kind: 'duty',
      title: documents.get<DutyContent>('duty', duty)?.title ?? duty,
      about: subject,
      link: `/duties/${id}/show`,
      dueOn,
    }));
  }
}
