import { Injectable } from '@nestjs/common';
import { People } from '@commonweal/identity';
import { Job, Transaction } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import { WatchersMail } from './watchers-mail.js';

/** Once a day: one mail to whoever has not looked at what happened to what they watch. */
@Injectable()
export class TellWatchers extends Job {
  readonly name = 'tell-watchers';
  override readonly every = '40 6 * * *';

  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly people: People,
    private readonly daily: WatchersMail,
  ) {
    super();
  }

  async run(): Promise<void> {
    const rows = await this.database.query<{ personId: string }[]>(
      `SELECT DISTINCT w.person_id AS "personId" FROM discussion_watch w
         JOIN ledger_entry e ON e.subject_kind = w.subject_kind AND e.subject_id = w.subject_id::text
        WHERE e.at > w.looked_at AND e.at > w.told_at AND e.actor_id IS DISTINCT FROM w.person_id`,
    );
    for (const person of await this.people.findAll(rows.map(({ personId }) => personId)))
      await this.transaction.run((tx) => this.daily.plan(tx, person));
  }
}
