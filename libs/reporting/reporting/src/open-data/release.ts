import type { Contract } from '@commonweal/monitoring';
import { civilDate, dayBegins, dayEnds } from '@commonweal/platform';
import type { OcdsAward, OcdsContract, OcdsOrganization, OcdsRelease, OcdsTag } from '@commonweal/wire';
import { agreedMetrics, deliveredMetrics, inPounds, periodOf, type Policy } from './metrics.js';
import { councilParty, referenceTo, supplierParty } from './parties.js';
import type { ProcessRows } from './process-rows.js';
import type { Discloses, PublicProcess } from './public-processes.js';
import { noticesOf, type OneProcurement, tenderOf } from './tender.js';

export interface Around extends Policy {
  disclosed: Map<string, Discloses>;
  /** `YYYY-MM-DD` */
  today: string;
}

/** All that is public of one process, as it stands today. The same rows make the same release. */
export function releaseOf(process: PublicProcess, rows: ProcessRows, around: Around): OcdsRelease {
  const { publishing } = around;
  const contracts = contractsOf(process, rows);
  const one = oneProcurement(process, rows);
  const awards = one ? awardsOf(one, contracts, { rows, around }) : contracts.map((of) => awardOf(of, rows));
  const told = contracts.map((contract) => contractOf(contract, { one, awards, rows, around }));
  const date = lastChange({ one, contracts, awards, rows, around });
  const ocid = `${publishing.prefix}-${process.reference}`;
  const buyer = councilParty(publishing);
  const need = typeof one?.facts.needStatement === 'string' ? one.facts.needStatement.trim() : '';
  const isWithdrawn = one?.procurement.state === 'withdrawn';
  return {
    ...{ ocid, id: `${ocid}-${date.replace(/\D/g, '').slice(0, 14)}`, date },
    tag: tagsOf({
      planning: need !== '',
      tender: one !== undefined,
      tenderCancellation: isWithdrawn,
      award: awards.length > 0,
      contract: told.length > 0,
      implementation: told.some(({ implementation }) => implementation),
    }),
    ...{ initiationType: 'tender', language: 'en' },
    parties: [buyer, ...suppliersOf(awards, rows)],
    buyer: referenceTo(buyer),
    ...(need ? { planning: { rationale: need } } : {}),
    ...(one ? { tender: tenderTold(one, awards, around) } : {}),
    ...(awards.length ? { awards } : {}),
    ...(told.length ? { contracts: told } : {}),
  };
}

const tagsOf = (parts: Record<OcdsTag, boolean>): OcdsTag[] =>
  (Object.keys(parts) as OcdsTag[]).filter((tag) => parts[tag]);

function contractsOf({ kind, id }: PublicProcess, { contracts }: ProcessRows): Contract[] {
  return contracts.filter((contract) => (kind === 'contract' ? contract.id : contract.procurementId) === id);
}

function oneProcurement({ kind, id }: PublicProcess, rows: ProcessRows): OneProcurement | undefined {
  const procurement = kind === 'procurement' ? rows.procurements.get(id) : undefined;
  if (!procurement) return undefined;
  const own = <T extends { procurementId: string }>(all: T[]) =>
    all.filter((row) => row.procurementId === id);
  const lots = own(rows.lots);
  const criteriaOf = (lotId: string) => rows.criteria.find((row) => row.lotId === lotId)?.criteria ?? [];
  return {
    ...{ procurement, facts: rows.facts.get(id) ?? {}, notices: own(rows.notices), lots },
    criteria: lots.flatMap((lot) =>
      criteriaOf(lot.id).map((criterion) => ({
        ...criterion,
        ...(lots.length > 1 ? { title: `Lot ${lot.number}: ${criterion.title}` } : {}),
      })),
    ),
    choices: own(rows.choices),
  };
}

function tenderTold(one: OneProcurement, awards: OcdsAward[], around: Around) {
  const decided = awards.filter(({ status }) => status !== 'pending');
  const isLost = decided.length > 0 && decided.every(({ status }) => status === 'unsuccessful');
  const status =
    one.procurement.state === 'withdrawn'
      ? 'withdrawn'
      : isLost
        ? 'unsuccessful'
        : decided.length
          ? 'complete'
          : 'active';
  return tenderOf(one, around, { status, documents: noticesOf(one.notices, 'tender', around) });
}

/** Awards are public once a notice says so, or once there is a contract that is published. */
function awardsOf(
  one: OneProcurement,
  contracts: Contract[],
  { rows, around }: { rows: ProcessRows; around: Around },
): OcdsAward[] {
  const documents = noticesOf(one.notices, 'award', around);
  const isAnnounced = documents.length > 0 || noticesOf(one.notices, 'contract', around).length > 0;
  const known = one.lots.flatMap((lot): OcdsAward[] => {
    const award = rows.awards.find(({ lotId }) => lotId === lot.id);
    const contract = contracts.find(({ id }) => id === award?.contractId);
    if (!award || (!isAnnounced && !contract)) return [];
    const supplier = rows.suppliers.get(contract?.supplierId ?? award.supplierId ?? '');
    return [
      {
        ...{ id: `${one.procurement.reference}-${lot.number}`, title: lot.title },
        status: contract ? 'active' : award.supplierId === null ? 'unsuccessful' : 'pending',
        date: documents[0]?.datePublished ?? dayBegins(signed(contract) ?? civilDate(award.at)),
        ...(contract ? { value: inPounds(contract.valueExVat) } : {}),
        suppliers: supplier ? [referenceTo(supplierParty(supplier))] : [],
        ...(one.lots.length > 1 ? { relatedLots: [String(lot.number)] } : {}),
        ...(documents.length ? { documents } : {}),
      },
    ];
  });
  const unawarded = contracts.filter(({ id }) => !rows.awards.some(({ contractId }) => contractId === id));
  return [...known, ...unawarded.map((contract) => awardOf(contract, rows))];
}

/** Of a contract whose award was not made here. */
function awardOf(contract: Contract, rows: ProcessRows): OcdsAward {
  const supplier = rows.suppliers.get(contract.supplierId);
  return {
    ...{ id: `${contract.reference}-award`, title: contract.title, status: 'active' },
    ...{ date: dayBegins(signed(contract) ?? contract.startsOn), value: inPounds(contract.valueExVat) },
    suppliers: supplier ? [referenceTo(supplierParty(supplier))] : [],
  };
}

const signed = (contract: Contract | undefined) => contract?.signedOn ?? contract?.startsOn;

const changeInWords = {
  ...{ extension: 'The contract was extended.', novation: 'The contract went to another supplier.' },
  ...{ termination: 'The contract was ended early.', variation: 'A promise in the contract was varied.' },
};

interface OfOneContract {
  one?: OneProcurement;
  awards: OcdsAward[];
  rows: ProcessRows;
  around: Around;
}

function contractOf(contract: Contract, { one, awards, rows, around }: OfOneContract): OcdsContract {
  const { reference, startsOn, endsOn, description } = contract;
  const award = rows.awards.find(({ contractId }) => contractId === contract.id);
  const lot = one?.lots.find(({ id }) => id === award?.lotId);
  const madeHere = awards.find(({ id }) => lot && id === `${one?.procurement.reference}-${lot.number}`);
  const promises = rows.promises.filter(({ contractId }) => contractId === contract.id);
  const agreed = agreedMetrics(promises, startsOn, endsOn);
  const metrics = deliveredMetrics(promises, rows, around);
  const amendments = rows.changes.filter(({ contractId }) => contractId === contract.id);
  const documents = one ? noticesOf(one.notices, 'contract', around) : [];
  return {
    ...{ id: reference, awardID: madeHere?.id ?? `${reference}-award`, title: contract.title },
    ...(description ? { description } : {}),
    status: contract.state !== 'running' ? 'terminated' : startsOn > around.today ? 'pending' : 'active',
    ...{ period: periodOf(startsOn, endsOn), value: inPounds(contract.valueExVat) },
    ...(contract.signedOn ? { dateSigned: dayBegins(contract.signedOn) } : {}),
    ...(documents.length ? { documents } : {}),
    ...(amendments.length
      ? {
          amendments: amendments.map(({ id, at, kind }) => ({
            ...{ id, date: at.toISOString(), description: changeInWords[kind] },
          })),
        }
      : {}),
    ...(agreed.length ? { agreedMetrics: agreed } : {}),
    ...(contract.kpisNotAppropriate ? { noAgreedMetricsRationale: noKpis } : {}),
    ...(metrics.length ? { implementation: { metrics } } : {}),
  };
}

const noKpis =
  'The council considers that performance could not appropriately be assessed by key performance indicators (Procurement Act 2023, section 52(2)).';

/** Those who are named by an award, each once. */
function suppliersOf(awards: OcdsAward[], { suppliers }: ProcessRows): OcdsOrganization[] {
  const ids = new Set(awards.flatMap((award) => award.suppliers.map(({ id }) => id)));
  return [...ids].flatMap((id) => {
    const supplier = suppliers.get(id);
    return supplier ? [supplierParty(supplier)] : [];
  });
}

interface Dated extends OfOneContract {
  contracts: Contract[];
}

/** The latest day on which something became public, not later than today. */
function lastChange({ one, contracts, awards, rows, around }: Dated): string {
  const ids = new Set(contracts.map(({ id }) => id));
  const promises = rows.promises.filter(({ contractId }) => ids.has(contractId));
  const obligations = new Set(promises.map(({ id }) => id));
  const moments = [
    ...(one?.notices ?? []).map(({ publishedOn }) => dayBegins(publishedOn)),
    ...awards.map(({ date }) => date),
    ...contracts.flatMap((contract) => dayBegins(signed(contract) ?? contract.startsOn)),
    ...rows.lines.flatMap(({ obligationId, acceptedAt }) =>
      obligations.has(obligationId) && acceptedAt ? [acceptedAt.toISOString()] : [],
    ),
    ...rows.ratings.flatMap(({ obligationId, publishedAt }) =>
      obligations.has(obligationId) ? [publishedAt.toISOString()] : [],
    ),
    ...rows.changes.flatMap(({ contractId, at }) => (ids.has(contractId) ? [at.toISOString()] : [])),
  ].sort();
  const now = dayEnds(around.today);
  return moments.filter((moment) => moment <= now).at(-1) ?? dayBegins(around.today);
}
