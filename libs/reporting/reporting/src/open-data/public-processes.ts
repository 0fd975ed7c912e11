import { type Caller, scopeOf } from '@commonweal/identity';
import { Contract } from '@commonweal/monitoring';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import { matching } from '@commonweal/platform';
import type { NoticeContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';

/** One contracting process: a procurement, or a contract that did not begin here. */
export interface PublicProcess {
  reference: string;
  kind: 'procurement' | 'contract';
  id: string;
}

/** What a published notice makes public. */
export type Discloses = 'planning' | 'tender' | 'award' | 'contract';

/** Of the notices of the Procurement Act 2023 and the Provider Selection Regime; a letter to bidders makes nothing public. */
const byCode: Record<string, Discloses> = {
  ...{ UK3: 'planning', UK4: 'tender', UK5: 'tender', UK6: 'award', UK7: 'contract', PSR: 'award' },
};

/** What each notice of a release makes public, by its key. */
export function disclosures(documents: DocumentSet): Map<string, Discloses> {
  const notices = [...documents.all<NoticeContent>('notice')];
  return new Map(
    notices.flatMap(([key, { code }]) => {
      const discloses = byCode[code];
      return discloses ? [[key, discloses] as const] : [];
    }),
  );
}

export interface Asked {
  /** Keys of the notices that make something public. */
  notices: string[];
  /** In pence: contracts of more are public. */
  above: number;
  today: string;
  /** Whose scope it is narrowed to; nobody's where the public asks. */
  caller?: Caller;
  q?: string;
}

/** Procurements with a published notice, or with a contract that is published. */
export function publicProcurements(tx: EntityManager, asked: Asked): SelectQueryBuilder<Procurement> {
  const { notices, above, today, caller, q } = asked;
  const rows = tx.createQueryBuilder(Procurement, 'p').where(
    `(EXISTS (SELECT 1 FROM published_notice n WHERE n.procurement_id = p.id AND n.notice = ANY(:notices)
        AND n.published_on <= :today)
      OR EXISTS (SELECT 1 FROM contract c WHERE c.procurement_id = p.id AND c.value_ex_vat > :above))`,
    { notices, above, today },
  );
  matching(rows, q, ['p.title', 'p.reference']);
  return caller ? narrowToCaller(rows, caller) : rows;
}

/** Contracts of no procurement here, which the register publishes. */
export function publicContracts(
  tx: EntityManager,
  { above, caller, q }: Asked,
): SelectQueryBuilder<Contract> {
  const rows = tx
    .createQueryBuilder(Contract, 'contract')
    .where('contract.procurementId IS NULL AND contract.valueExVat > :above', { above });
  matching(rows, q, ['contract.title', 'contract.reference']);
  if (!caller) return rows;
  return scopeOf(caller).narrow(rows, {
    directorate: 'contract.directorate',
    category: 'contract.category',
    manager: 'contract.managerId',
  });
}

/** The next ones by reference, at most `most` of them: read from the index, whatever went before. */
export async function processesAfter(
  tx: EntityManager,
  asked: Asked,
  after: string,
  most: number,
): Promise<PublicProcess[]> {
  const procurements = await publicProcurements(tx, asked)
    .select(['p.id', 'p.reference'])
    .andWhere('p.reference > :after', { after })
    .orderBy('p.reference')
    .limit(most)
    .getMany();
  const contracts = await publicContracts(tx, asked)
    .select(['contract.id', 'contract.reference'])
    .andWhere('contract.reference > :after', { after })
    .orderBy('contract.reference')
    .limit(most)
    .getMany();
  const found = [
    ...procurements.map(({ id, reference }) => ({ id, reference, kind: 'procurement' as const })),
    ...contracts.map(({ id, reference }) => ({ id, reference, kind: 'contract' as const })),
  ];
  return found.sort((a, b) => (a.reference < b.reference ? -1 : 1)).slice(0, most);
}

/** The one of that reference, where it is public. */
export async function processOf(
  tx: EntityManager,
  asked: Asked,
  reference: string,
): Promise<PublicProcess | undefined> {
  const procurement = await publicProcurements(tx, asked)
    .andWhere('p.reference = :reference', { reference })
    .getOne();
  if (procurement) return { id: procurement.id, reference, kind: 'procurement' };
  const contract = await publicContracts(tx, asked)
    .andWhere('contract.reference = :reference', { reference })
    .getOne();
  return contract ? { id: contract.id, reference, kind: 'contract' } : undefined;
}
