import { deadline, workingDays } from '@commonweal/calendar';
import { chosenIndicators, effectsOf, type ChosenIndicator } from '@commonweal/procurements';
import type { ContractDraftView, DraftObligation } from '@commonweal/wire';
import type { Desk } from '../award-desk.js';
import { standstillHolds } from '../notices/standstill.js';
import type { Bid } from '../rows/bid.entity.js';
import type { LotAward } from '../rows/lot-award.entity.js';

export interface Won {
  award: LotAward;
  bid: Bid;
}

/** Lots with a winner, in order. */
export function wonLots({ dossier, file }: Pick<Desk, 'dossier' | 'file'>): (Won & { lotId: string })[] {
  return dossier.lots.flatMap(({ id }) => {
    const award = file.awardOf(id);
    const bid = file.rows.bids.find((one) => one.id === award?.bidId);
    return award && bid ? [{ lotId: id, award, bid }] : [];
  });
}

/** Usual in local government: a return a quarter, two weeks after it ends. Each can be changed before signing. */
const usual = { profile: 'even', frequency: 'quarterly', dueOffsetDays: 10 } as const;

export function draftOf(
  desk: Desk,
  { lotId, award, bid }: Won & { lotId: string },
  reference?: string,
): ContractDraftView {
  const { dossier, file } = desk;
  const lot = dossier.lots.find(({ id }) => id === lotId);
  const { title } = dossier.procurement;
  return {
    ...{ lotId, lotTitle: lot?.title ?? title, supplier: file.bidder(bid), valueExVat: bid.pricePence },
    title: dossier.lots.length > 1 && lot ? `${title}: ${lot.title}`.slice(0, 300) : title,
    ...dates(desk),
    obligations: obligationsOf(desk, bid),
    blockedBy: award.contractId ? [] : blockedBy(desk, bid),
    ...(award.contractId ? { contractId: award.contractId } : {}),
    ...(reference ? { contractReference: reference } : {}),
  };
}

/** What was offered, and what was chosen as an obligation without being scored. */
export function obligationsOf(
  { dossier, file }: Pick<Desk, 'dossier' | 'file'>,
  bid: Bid,
): DraftObligation[] {
  const criteria = file.criteriaOf(bid.lotId);
  return chosenIndicators(dossier).map((chosen) => {
    const criterion = criteria.find(({ indicator }) => indicator === chosen.indicator);
    const offered =
      criterion && criterion.method !== 'scale' ? bid.offerFor(criterion.key)?.value : undefined;
    const target = targetOf(chosen, offered);
    return {
      ...{ indicator: chosen.indicator, title: chosen.title, type: chosen.type },
      ...(chosen.unit ? { unit: chosen.unit } : {}),
      ...usual,
      isOffered: target !== undefined,
      hasTarget: hasTarget(chosen),
      ...(target === undefined ? {} : { target }),
    };
  });
}

const hasTarget = ({ isFigure, type }: ChosenIndicator) => isFigure && type !== 'yes-no';

const targetOf = (chosen: ChosenIndicator, offered: number | undefined) =>
  hasTarget(chosen) ? offered : undefined;

/** What keeps the contract from being entered today, each a sentence. */
export function blockedBy(desk: Desk, bid: Bid): string[] {
  const kpis = effectsOf(desk.dossier, 'require-kpis', 'stands').map(({ arguments: args }) =>
    Number(args['atLeast']),
  );
  const wanted = Math.max(0, ...kpis);
  const given = obligationsOf(desk, bid).length;
  return [
    ...standstillHolds(desk, desk.today),
    ...(given < wanted
      ? [
          `Rules ask for at least ${wanted} key performance indicators; ${given} of the chosen indicators become one.`,
        ]
      : []),
  ];
}

function dates({ dossier: { facts, documents } }: Desk): Pick<ContractDraftView, 'startsOn' | 'endsOn'> {
  const { contractStartsOn: startsOn, contractMonths: months } = facts.facts;
  if (typeof startsOn !== 'string') return {};
  if (typeof months !== 'number' || months < 1) return { startsOn };
  const rule = {
    anchor: startsOn,
    offset: Math.floor(months),
    unit: 'months',
    anchorCounts: true,
    roll: 'none',
  } as const;
  return { startsOn, endsOn: deadline(rule, workingDays(documents, 'statutory')) };
}
