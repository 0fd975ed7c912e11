import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Ledger } from '@commonweal/ledger';
import { Clock, Job, Transaction } from '@commonweal/platform';
import { becomes, type Called, patternsOf } from './called.js';
import { Erasure } from './erasure.entity.js';
import { mailsToThem } from './gone-with-them.js';
import { asked, replaceIn, saysThem, tablesWithTexts, type TextTable } from './texts.js';

const atATime = 1000;

/**
 * Clears what is said of people who were erased: a table a transaction, again and again until a whole round finds nothing, because mails
 * may have been on their way. What was broken off is begun anew.
 */
@Injectable()
export class ErasePeople extends Job {
  readonly name = 'erase-people';
  override readonly every = '*/10 * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(personId?: string): Promise<void> {
    const open = { doneAt: IsNull(), ...(personId ? { personId } : {}) };
    const waiting = await this.transaction.run((tx) => tx.findBy(Erasure, open));
    for (const { personId: id, number, called } of waiting) {
      if (!called) continue;
      const tables = await this.transaction.run(tablesWithTexts);
      while (await this.round(id, number, called, tables));
      await this.transaction.run((tx) =>
        tx.update(Erasure, { personId: id }, { called: null, doneAt: this.clock.now() }),
      );
    }
  }

  /** @returns whether anything was found */
  private async round(id: string, number: number, called: Called, tables: TextTable[]): Promise<boolean> {
    let found = 0;
    for (const table of tables) {
      if (table.sealed) continue;
      found += await this.transaction.run(async (tx) => {
        if (table.name === 'ledger_private') return this.emptyPrivate(tx, table, id, called);
        const emptying = mailsToThem[table.name];
        if (emptying) await tx.query(emptying, [called.emails.map((email) => email.toLowerCase())]);
        if (table.name === 'message') await tx.query(neverSent, [id]);
        return replaceIn(tx, table, id, patternsOf(called), becomes(number));
      });
    }
    return found > 0;
  }

  /** An entry that says a name loses its private part as a whole: the chain holds a commitment to all of it. */
  private async emptyPrivate(
    tx: EntityManager,
    table: TextTable,
    id: string,
    called: Called,
  ): Promise<number> {
    const rows = await tx.query<{ entry_id: string }[]>(
      `SELECT t.entry_id FROM ledger_private t JOIN ledger_entry e ON e.id = t.entry_id
        WHERE t.content IS NOT NULL AND ((e.subject_kind = 'person' AND e.subject_id = $1::text AND e.action <> 'erased')
           OR (e.actor_id = $1::uuid AND t.content::text ~* $3) OR ${saysThem(table)}) LIMIT ${atATime}`,
      asked(id, patternsOf(called)),
    );
    await this.ledger.erasePrivate(
      tx,
      rows.map((row) => row.entry_id),
    );
    return rows.length;
  }
}

/** `$1` is the person. */
const neverSent = `UPDATE message SET state = 'cancelled', because = 'The person was erased.', version = version + 1
  WHERE person_id = $1 AND state = 'planned'`;
