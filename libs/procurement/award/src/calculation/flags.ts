import type { Criterion } from '@commonweal/wire';
import type Fraction from 'fraction.js';
import { exact, median, plain, zero } from './exact.js';
import { figure } from './methods.js';
import { offerOf, type BidToScore, type LotToScore } from './result.js';

/** Limits of the council's, from parameters. */
export interface FlagLimits {
  /** A price so far below the middle of the others, or the estimate, is looked into; in per cent. */
  lowPriceShare: number;
  /** An offer so many times the middle of the others, or of running contracts, is looked into. */
  overPromiseTimes: number;
  /** A supplier that delivered less than this of what it promised is looked into; in per cent. */
  deliveredShare: number;
}

/** What is known from running contracts. */
export interface TrackRecord {
  /** Promised per pound of contract value, contract by contract, by indicator. */
  rates: ReadonlyMap<string, readonly Fraction[]>;
  /** What a bidder promised and delivered of an indicator by today, by bid and indicator. */
  delivered: (bidId: string, indicator: string) => { promised: number; delivered: number } | undefined;
}

export interface Flag {
  key: string;
  what: 'over-promise' | 'low-price';
  bidId: string;
  words: string;
}

/** What to look into before the award. The bids that are admitted are compared with each other. */
export function flags(
  lot: LotToScore,
  estimatePence: number | null,
  record: TrackRecord,
  limits: FlagLimits,
): Flag[] {
  const admitted = lot.bids.filter(({ state }) => state === 'admitted');
  const promised = lot.criteria.filter(
    ({ kind, method, direction }) =>
      kind === 'social-value' && method !== 'scale' && direction !== 'less-is-better',
  );
  return admitted.flatMap((bid) => [
    ...lowPrice(bid, admitted, estimatePence, limits),
    ...promised.flatMap((criterion) => overPromise(criterion, bid, admitted, { record, limits })),
  ]);
}

function lowPrice(
  bid: BidToScore,
  admitted: readonly BidToScore[],
  estimatePence: number | null,
  { lowPriceShare }: FlagLimits,
): Flag[] {
  const price = exact(bid.pricePence);
  const others = admitted.filter(({ id }) => id !== bid.id).map(({ pricePence }) => exact(pricePence));
  const measures = [
    ...(others.length >= 2 ? [{ words: 'the middle price of the other bids', value: median(others) }] : []),
    ...(estimatePence ? [{ words: 'the estimate', value: exact(estimatePence) }] : []),
  ];
  const below = measures.filter(
    ({ value }) => price.compare(value.mul(exact(100 - lowPriceShare)).div(100)) < 0,
  );
  if (!below.length) return [];
  const against = below
    .map(({ words, value }) => `${pounds(value)}, ${words}, by ${percentBelow(price, value)} %`)
    .join('; and ');
  return [
    {
      ...{ key: `low-price:${bid.id}`, what: 'low-price' as const, bidId: bid.id },
      words: `${pounds(price)} is below ${against}. Ask the bidder to explain it before it is disregarded.`,
    },
  ];
}

interface Compared {
  record: TrackRecord;
  limits: FlagLimits;
}

function overPromise(
  criterion: Criterion,
  bid: BidToScore,
  admitted: readonly BidToScore[],
  { record, limits }: Compared,
): Flag[] {
  const offer = offerOf(criterion, bid);
  if (!offer || offer.compare(zero) <= 0) return [];
  const reasons = [
    ...againstOthers(criterion, offer, others(criterion, bid, admitted), limits),
    ...againstSize(criterion, { offer, bid }, { record, limits }),
    ...againstRecord(criterion, bid, { record, limits }),
  ];
  if (!reasons.length) return [];
  return [
    {
      ...{ key: `over-promise:${criterion.key}:${bid.id}`, what: 'over-promise' as const, bidId: bid.id },
      words: `“${criterion.title}”: ${figure(criterion, offer)} is offered. ${reasons.join(' ')}`,
    },
  ];
}

const others = (criterion: Criterion, bid: BidToScore, admitted: readonly BidToScore[]) =>
  admitted.filter(({ id }) => id !== bid.id).flatMap((other) => offerOf(criterion, other) ?? []);

function againstOthers(
  criterion: Criterion,
  offer: Fraction,
  offers: readonly Fraction[],
  { overPromiseTimes }: FlagLimits,
): string[] {
  if (offers.length < 2) return [];
  const middle = median(offers);
  if (offer.compare(middle.mul(exact(overPromiseTimes))) <= 0) return [];
  return [
    `That is more than ${overPromiseTimes} times what is in the middle of the other bids, ${figure(criterion, middle)}.`,
  ];
}

function againstSize(
  criterion: Criterion,
  { offer, bid }: { offer: Fraction; bid: BidToScore },
  { record, limits }: Compared,
): string[] {
  const rates = record.rates.get(criterion.indicator ?? '') ?? [];
  if (rates.length < 3 || !bid.pricePence) return [];
  const usual = median(rates).mul(exact(bid.pricePence)).div(100);
  if (usual.equals(zero) || offer.compare(usual.mul(exact(limits.overPromiseTimes))) <= 0) return [];
  return [
    `For a contract of this size ${figure(criterion, usual)} would be usual: the middle of ${rates.length} contracts.`,
  ];
}

function againstRecord(criterion: Criterion, bid: BidToScore, { record, limits }: Compared): string[] {
  const past = criterion.indicator ? record.delivered(bid.id, criterion.indicator) : undefined;
  if (!past || past.promised <= 0) return [];
  const share = exact(past.delivered).div(exact(past.promised)).mul(100);
  if (share.compare(exact(limits.deliveredShare)) >= 0) return [];
  const [delivered, promised] = [exact(past.delivered), exact(past.promised)].map((value) =>
    figure(criterion, value),
  );
  return [
    `So far this supplier delivered ${delivered} of ${promised} that it had promised by now: ${plain(share, 0)} %.`,
  ];
}

const pounds = (pence: Fraction) => figure({ kind: 'price' }, pence);

const percentBelow = (price: Fraction, value: Fraction) => plain(value.sub(price).div(value).mul(100), 1);
