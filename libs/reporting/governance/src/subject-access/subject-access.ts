import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Caller, Person } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, notFound, Transaction } from '@commonweal/platform';

/** What proves who somebody is, or seals the record: of no use to them, and of use to who steals the file. */
const secret = /hash|secret|salt|token|commitment|password|factor/;
const mostOfOneTable = 10_000;

interface Table {
  name: string;
  /** Columns that may name the person by id. */
  ids: string[];
  /** Columns that may name them by e-mail address. */
  addresses: string[];
}

/**
 * All that the database holds about one person (UK GDPR, article 15): every row that names them by id or by e-mail address, found by the
 * types of the columns, so that a new table is not forgotten.
 */
@Injectable()
export class SubjectAccess {
  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Who asked for whose is in the ledger. @throws DomainError not-found */
  async file(personId: string, caller: Caller): Promise<StreamableFile> {
    const person = await this.transaction.run(async (tx) => {
      const found = await tx.findOneBy(Person, { id: personId });
      if (!found) throw notFound('person');
      await this.ledger.write(tx, {
        ...{ subjectKind: 'person', subjectId: personId, action: 'exported' },
        ...{ actorId: caller.personId, data: {} },
      });
      return found;
    });
    return new StreamableFile(Readable.from(this.text(person)), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="subject-access-${this.clock.today()}.json"`,
    });
  }

  /** One table after the other, as JSON. */
  private async *text({ id, email }: Person): AsyncGenerator<string> {
    const { manager } = this.database;
    yield `{"person":${JSON.stringify(id)},"at":${JSON.stringify(this.clock.now().toISOString())},"tables":{`;
    let before = '';
    for (const table of await tablesOf(manager)) {
      const rows = await rowsOf(manager, table, id, email);
      if (!rows.length) continue;
      const shown = rows.slice(0, mostOfOneTable);
      const more = rows.length > mostOfOneTable ? `,${JSON.stringify(`${table.name}: more`)}:true` : '';
      yield `${before}${JSON.stringify(table.name)}:${JSON.stringify(shown.map(withoutSecrets))}${more}`;
      before = ',';
    }
    yield '}}\n';
  }
}

function tablesOf(tx: EntityManager): Promise<Table[]> {
  return tx.query<Table[]>(
    `SELECT c.table_name AS name,
            coalesce(array_agg(c.column_name::text) FILTER (WHERE c.data_type = 'uuid'), '{}') AS ids,
            coalesce(array_agg(c.column_name::text) FILTER (WHERE c.column_name IN ('email', 'address')), '{}') AS addresses
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND (c.data_type = 'uuid' OR c.column_name IN ('email', 'address'))
      GROUP BY c.table_name ORDER BY c.table_name`,
  );
}

async function rowsOf(
  tx: EntityManager,
  { name, ids, addresses }: Table,
  id: string,
  email: string,
): Promise<Record<string, unknown>[]> {
  const conditions = [
    ...ids.map((column) => `t."${column}" = $1::uuid`),
    ...addresses.map((column) => `lower(t."${column}") = lower($2)`),
  ].join(' OR ');
  const rows = await tx.query<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS row FROM public."${name}" t
      WHERE ($2::text IS NOT NULL) AND (${conditions}) LIMIT ${mostOfOneTable + 1}`,
    [id, email],
  );
  return rows.map(({ row }) => row);
}

function withoutSecrets(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !secret.test(column)));
}
