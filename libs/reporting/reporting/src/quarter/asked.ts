import { type Caller, scopeOf } from '@commonweal/identity';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import type { DocumentSet } from '@commonweal/documents';
import type { ReportTable } from '@commonweal/wire';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Quarter } from './quarters.js';
import type { Sql } from './sql.js';

/** What a table of the report is made from. */
export interface Asked extends Quarter {
  tx: EntityManager;
  documents: DocumentSet;
  caller: Caller;
  /** `YYYY-MM-DD` */
  today: string;
  directorate?: string;
}

export type MakesTable = (asked: Asked) => Promise<ReportTable>;

export const told = <T>({ tx }: Asked, { text, values }: Sql): Promise<T[]> => tx.query<T[]>(text, values);

/** Ids of the contracts that the caller may see. */
export function contractsIn({ tx, caller, directorate }: Asked): Sql {
  const rows = tx.createQueryBuilder().select('contract.id', 'id').from('contract', 'contract').where('TRUE');
  if (directorate) rows.andWhere('contract.directorate = :directorate', { directorate });
  scopeOf(caller).narrow(rows, {
    directorate: 'contract.directorate',
    category: 'contract.category',
    manager: 'contract.manager_id',
  });
  return piece(rows);
}

/** Ids of the procurements that the caller may see. */
export function procurementsIn({ tx, caller, directorate }: Asked): Sql {
  const rows = tx.createQueryBuilder(Procurement, 'p').select('p.id', 'id').where('TRUE');
  if (directorate) rows.andWhere('p.directorate = :directorate', { directorate });
  return piece(narrowToCaller(rows, caller));
}

/** Ids of the alerts that the caller may see. */
export function alertsIn({ tx, caller, directorate }: Asked): Sql {
  const rows = tx.createQueryBuilder().select('alert.id', 'id').from('alert', 'alert').where('TRUE');
  if (directorate) rows.andWhere('alert.directorate = :directorate', { directorate });
  scopeOf(caller).narrow(rows, { directorate: 'alert.directorate', category: 'alert.category' });
  return piece(rows);
}

function piece(rows: SelectQueryBuilder<ObjectLiteral>): Sql {
  const [text, values]: [string, unknown[]] = rows.getQueryAndParameters();
  return { text, values };
}
