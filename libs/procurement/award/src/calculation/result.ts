import type { BidState, Criterion, CriterionKind, ScaleContent } from '@commonweal/wire';
import type Fraction from 'fraction.js';
import { exact, sum, zero } from './exact.js';
import { earnedByOffer, earnedByScore, type Earned } from './methods.js';

export interface BidToScore {
  id: string;
  name: string;
  state: BidState;
  stateReason: string | null;
  pricePence: number;
  /** Figures offered, by criterion. */
  offers: ReadonlyMap<string, number>;
  /** Agreed scores, by criterion. */
  agreed: ReadonlyMap<string, number>;
}

export interface LotToScore {
  criteria: readonly Criterion[];
  tieBreak: readonly CriterionKind[];
  scales: ReadonlyMap<string, ScaleContent>;
  bids: readonly BidToScore[];
}

export interface ScoredLine extends Earned {
  criterion: Criterion;
  /** Share × weighting: points of 100. */
  weighted: Fraction;
}

export interface ScoredBid {
  bid: BidToScore;
  lines: ScoredLine[];
  total: Fraction;
  /** From 1; equal for bids that nothing tells apart. Undefined for a bid that is not compared. */
  rank?: number;
  /** Why it is not compared. */
  notRanked?: string;
}

/**
 * Scores and ranks. Pure and exact: nothing is rounded on the way. Offers are compared among the bids that are admitted
 * and under no pass mark. Where totals are equal the sums for the kinds of `tieBreak` decide, in that order.
 */
export function score(lot: LotToScore): ScoredBid[] {
  const out = lot.bids.map((bid) => ({ bid, notRanked: notRanked(bid, lot.criteria) }));
  const compared = out.filter(({ notRanked }) => !notRanked).map(({ bid }) => bid);
  const ranked = ranks(
    compared.map((bid) => scored(bid, compared, lot)),
    lot.tieBreak,
  );
  const left = out.flatMap(({ bid, notRanked }) =>
    notRanked ? [{ bid, notRanked, lines: agreedLines(bid, lot), total: zero }] : [],
  );
  return [...ranked, ...left];
}

/** The figure that a criterion is scored by; undefined where the bid offers none. */
export function offerOf({ key, kind }: Criterion, { pricePence, offers }: BidToScore): Fraction | undefined {
  if (kind === 'price') return exact(pricePence);
  const value = offers.get(key);
  return value === undefined ? undefined : exact(value);
}

export function sumOf(kind: CriterionKind, { lines }: Pick<ScoredBid, 'lines'>): Fraction {
  return sum(lines.filter(({ criterion }) => criterion.kind === kind).map(({ weighted }) => weighted));
}

function notRanked({ state, stateReason, agreed }: BidToScore, criteria: readonly Criterion[]) {
  if (state === 'withdrawn') return `The bid was withdrawn: ${stateReason ?? ''}`;
  if (state === 'excluded') return `The bid was excluded: ${stateReason ?? ''}`;
  const failed = criteria.find(
    ({ key, method, passMark }) =>
      method === 'scale' && passMark !== undefined && (agreed.get(key) ?? passMark) < passMark,
  );
  return failed
    ? `It scored ${agreed.get(failed.key)} for “${failed.title}”; at least ${failed.passMark} was asked for.`
    : undefined;
}

function scored(bid: BidToScore, compared: readonly BidToScore[], lot: LotToScore): ScoredBid {
  const lines = lot.criteria.map((criterion) => {
    const earned = earnedBy(criterion, bid, compared, lot);
    return { criterion, ...earned, weighted: earned.share.mul(exact(criterion.weight)) };
  });
  return { bid, lines, total: sum(lines.map(({ weighted }) => weighted)) };
}

/** What was agreed on a bid that is not compared: its bidder is told. */
function agreedLines(bid: BidToScore, { criteria, scales }: LotToScore): ScoredLine[] {
  return criteria.flatMap((criterion) => {
    const agreed = criterion.method === 'scale' ? bid.agreed.get(criterion.key) : undefined;
    const scale = scales.get(criterion.scale ?? '');
    if (agreed === undefined || !scale) return [];
    const earned = earnedByScore(agreed, scale);
    return [{ criterion, ...earned, weighted: earned.share.mul(exact(criterion.weight)) }];
  });
}

function earnedBy(
  criterion: Criterion,
  bid: BidToScore,
  compared: readonly BidToScore[],
  { scales }: LotToScore,
): Earned {
  if (criterion.method === 'scale') {
    const scale = scales.get(criterion.scale ?? '');
    const agreed = bid.agreed.get(criterion.key);
    return scale && agreed !== undefined
      ? earnedByScore(agreed, scale)
      : { share: zero, words: 'not scored' };
  }
  const offer = offerOf(criterion, bid);
  if (!offer) return { share: zero, words: 'nothing is offered' };
  return earnedByOffer(
    criterion,
    offer,
    compared.flatMap((other) => offerOf(criterion, other) ?? []),
  );
}

function ranks(bids: ScoredBid[], tieBreak: readonly CriterionKind[]): ScoredBid[] {
  const inOrder = [...bids].sort((a, b) => compare(b, a, tieBreak) || a.bid.id.localeCompare(b.bid.id));
  let rank = 0;
  return inOrder.map((one, index) => {
    const before = inOrder[index - 1];
    if (!before || compare(before, one, tieBreak) !== 0) rank = index + 1;
    return { ...one, rank };
  });
}

function compare(a: ScoredBid, b: ScoredBid, tieBreak: readonly CriterionKind[]): number {
  const byTotal = a.total.compare(b.total);
  if (byTotal) return byTotal;
  for (const kind of tieBreak) {
    const byKind = sumOf(kind, a).compare(sumOf(kind, b));
    if (byKind) return byKind;
  }
  return 0;
}
