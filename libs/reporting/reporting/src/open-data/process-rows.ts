import { Contract } from '@commonweal/monitoring';
import { Lot, Procurement } from '@commonweal/procurements';
import { Supplier } from '@commonweal/suppliers';
import type { ContractChangeKind, Criterion, IndicatorType, Rating } from '@commonweal/wire';
import { type EntityManager, In } from 'typeorm';
import type { PublicProcess } from './public-processes.js';

export interface NoticeRow {
  procurementId: string;
  notice: string;
  publishedOn: string;
  evidence: string | null;
}

interface AwardRow {
  procurementId: string;
  lotId: string;
  /** Null where nothing is awarded. */
  supplierId: string | null;
  contractId: string | null;
  at: Date;
}

export interface ChoiceRow {
  procurementId: string;
  indicator: string;
  choice: string;
  /** Key of the outcome, for an own indicator. */
  outcome: string | null;
}

export interface PromiseRow {
  id: string;
  contractId: string;
  indicator: string | null;
  title: string;
  theme: string;
  type: IndicatorType;
  unit: string | null;
  target: string | null;
}

/** What was delivered in a period, and accepted. */
export interface LineRow {
  id: string;
  obligationId: string;
  periodFrom: string;
  periodUntil: string;
  delivered: number | boolean | string | null;
  acceptedAt: Date | null;
}

/** A published rating. */
export interface RatingRow {
  id: string;
  obligationId: string;
  rating: Rating;
  periodFrom: string;
  periodUntil: string;
  publishedAt: Date;
}

interface ChangeRow {
  id: string;
  contractId: string;
  kind: ContractChangeKind;
  at: Date;
}

export type Facts = Partial<Record<(typeof factsTold)[number], string | number>>;

/** The facts that notices tell: no other answer leaves the council. */
const factsTold = [
  ...(['needStatement', 'estimatedValueExVat', 'estimatedValueIncVat', 'procurementType'] as const),
  ...(['regime', 'procurementRoute', 'contractStartsOn', 'contractMonths'] as const),
];

/** The rows behind a batch of processes; what belongs to one is picked out by its id. */
export interface ProcessRows {
  procurements: Map<string, Procurement>;
  facts: Map<string, Facts>;
  notices: NoticeRow[];
  lots: Lot[];
  criteria: { lotId: string; procurementId: string; criteria: Criterion[] }[];
  choices: ChoiceRow[];
  awards: AwardRow[];
  contracts: Contract[];
  suppliers: Map<string, Supplier>;
  promises: PromiseRow[];
  lines: LineRow[];
  ratings: RatingRow[];
  changes: ChangeRow[];
}

export interface Wanted {
  today: string;
  above: number;
}

/** Reads all that may be public of some processes: a fixed number of queries, however many they are. */
export async function processRows(
  tx: EntityManager,
  processes: PublicProcess[],
  { today, above }: Wanted,
): Promise<ProcessRows> {
  const idsOf = (kind: PublicProcess['kind']) =>
    processes.filter((one) => one.kind === kind).map(({ id }) => id);
  const procurementIds = idsOf('procurement');
  const contracts = await tx
    .createQueryBuilder(Contract, 'contract')
    .where('(contract.procurementId = ANY(:procurementIds) OR contract.id = ANY(:contractIds))', {
      ...{ procurementIds, contractIds: idsOf('contract') },
    })
    .andWhere('contract.valueExVat > :above', { above })
    .orderBy('contract.reference')
    .getMany();
  const awards = await tx.query<AwardRow[]>(
    `SELECT a.procurement_id AS "procurementId", a.lot_id AS "lotId", b.supplier_id AS "supplierId",
            a.contract_id AS "contractId", a.at
       FROM lot_award a LEFT JOIN bid b ON b.id = a.bid_id WHERE a.procurement_id = ANY($1)`,
    [procurementIds],
  );
  const supplierIds = [...contracts, ...awards].flatMap(({ supplierId }) => supplierId ?? []);
  const suppliers = await tx.findBy(Supplier, { id: In([...new Set(supplierIds)]) });
  const procurements = await tx.findBy(Procurement, { id: In(procurementIds) });
  return {
    procurements: new Map(procurements.map((one) => [one.id, one])),
    suppliers: new Map(suppliers.map((one) => [one.id, one])),
    ...{ contracts, awards },
    ...(await tenderRows(tx, procurementIds, today)),
    ...(await deliveryRows(
      tx,
      contracts.map(({ id }) => id),
    )),
  };
}

async function tenderRows(tx: EntityManager, ids: string[], today: string) {
  const facts = await tx.query<{ id: string; facts: Facts }[]>(
    `SELECT procurement_id AS id, jsonb_object_agg(fact, value) AS facts FROM procurement_fact
      WHERE procurement_id = ANY($1) AND fact = ANY($2) AND value IS NOT NULL GROUP BY procurement_id`,
    [ids, factsTold],
  );
  return {
    facts: new Map(facts.map((one) => [one.id, one.facts])),
    notices: await tx.query<NoticeRow[]>(
      `SELECT procurement_id AS "procurementId", notice, published_on AS "publishedOn", evidence
         FROM published_notice WHERE procurement_id = ANY($1) AND published_on <= $2 ORDER BY published_on, notice`,
      [ids, today],
    ),
    lots: await tx.find(Lot, { where: { procurementId: In(ids) }, order: { number: 'ASC' } }),
    criteria: await tx.query<ProcessRows['criteria']>(
      `SELECT lot_id AS "lotId", procurement_id AS "procurementId", criteria FROM lot_criteria WHERE procurement_id = ANY($1)`,
      [ids],
    ),
    choices: await tx.query<ChoiceRow[]>(
      `SELECT procurement_id AS "procurementId", indicator, choice, own->>'outcome' AS outcome FROM indicator_choice
        WHERE procurement_id = ANY($1) AND choice <> 'not-appropriate' ORDER BY indicator`,
      [ids],
    ),
  };
}

async function deliveryRows(tx: EntityManager, contractIds: string[]) {
  return {
    promises: await tx.query<PromiseRow[]>(
      `SELECT id, contract_id AS "contractId", indicator, title, theme, type, unit, target FROM obligation
        WHERE contract_id = ANY($1) ORDER BY id`,
      [contractIds],
    ),
    lines: await tx.query<LineRow[]>(
      `SELECT l.id, l.obligation_id AS "obligationId", l.period_from AS "periodFrom", l.period_until AS "periodUntil",
              l.delivered, (SELECT max(e.at) FROM line_event e WHERE e.line_id = l.id AND e.what = 'accepted') AS "acceptedAt"
         FROM return_line l WHERE l.contract_id = ANY($1) AND l.state = 'accepted' ORDER BY l.period_until`,
      [contractIds],
    ),
    ratings: await tx.query<RatingRow[]>(
      `SELECT k.id, k.obligation_id AS "obligationId", k.rating, a.period_from AS "periodFrom",
              a.period_until AS "periodUntil", a.published_at AS "publishedAt"
         FROM assessment a JOIN kpi_rating k ON k.assessment_id = a.id
        WHERE a.contract_id = ANY($1) AND a.state = 'published' AND k.rating IS NOT NULL ORDER BY a.period_until`,
      [contractIds],
    ),
    changes: await tx.query<ChangeRow[]>(
      `SELECT id, contract_id AS "contractId", kind, at FROM contract_change WHERE contract_id = ANY($1) ORDER BY at, id`,
      [contractIds],
    ),
  };
}
