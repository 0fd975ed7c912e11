import type { AwardView, BidResult, ResultLine, ResultView, SensitivitySpan } from '@commonweal/wire';
import { mayWork, type Desk } from '../award-desk.js';
import { exact, plain, shown } from '../calculation/exact.js';
import { figure } from '../calculation/methods.js';
import { offerOf, type ScoredBid, type ScoredLine } from '../calculation/result.js';
import { sensitivity, socialWeight } from '../calculation/sensitivity.js';
import { explained, rulesOf } from './explained.js';
import type { LotResult } from './result-of-lot.js';

export function resultView(
  desk: Desk,
  lotId: string,
  result: LotResult,
  nameOf: (id: string) => string,
): ResultView {
  const lot = desk.dossier.lots.find(({ id }) => id === lotId);
  const award = desk.file.awardOf(lotId);
  return {
    ...{ lotId, lotNumber: lot?.number ?? 1, lotTitle: lot?.title ?? '' },
    open: result.open,
    criteria: result.lot.criteria.map((criterion) => ({
      ...{ key: criterion.key, title: criterion.title, kind: criterion.kind, weight: criterion.weight },
      method: criterion.method,
      explained: explained(criterion, result.lot),
    })),
    bids: result.bids.map((bid) => bidResult(bid, result, award?.flagAnswers ?? {})),
    rules: rulesOf(result.lot),
    sensitivity: spans(result),
    ...(award ? { award: awardView(award, nameOf) } : {}),
    mayDecide: !result.open.length && mayWork(desk, 'award'),
    version: award?.version ?? 0,
  };
}

export function lineView(line: ScoredLine, { bid }: Pick<ScoredBid, 'bid'>): ResultLine {
  const { criterion, share, weighted, words } = line;
  const offer = criterion.method === 'scale' ? undefined : offerOf(criterion, bid);
  return {
    criterion: criterion.key,
    found: criterion.method === 'scale' ? words : offer ? figure(criterion, offer) : 'nothing offered',
    weighted: shown(weighted),
    words: `${words} = ${plain(share.mul(100), 4)} % of ${plain(exact(criterion.weight))}`,
  };
}

function bidResult(scored: ScoredBid, { flags }: LotResult, answers: Record<string, string>): BidResult {
  const { bid, rank, notRanked, total, lines } = scored;
  return {
    ...{ bidId: bid.id, bidder: bid.name, state: bid.state },
    ...(notRanked ? { notRanked } : { total: shown(total) }),
    ...(rank === undefined ? {} : { rank }),
    lines: lines.map((line) => lineView(line, scored)),
    flags: flags
      .filter(({ bidId }) => bidId === bid.id)
      .map(({ key, what, words }) => ({
        key,
        what,
        words,
        ...(answers[key] ? { answer: answers[key] } : {}),
      })),
  };
}

function spans({ lot, bids }: LotResult): SensitivitySpan[] {
  const names = new Map(bids.map(({ bid }) => [bid.id, bid.name]));
  const set = socialWeight(lot.criteria);
  return sensitivity(lot.criteria, bids).map(({ from, to, winners }) => ({
    from: plain(from.mul(100)),
    to: plain(to.mul(100)),
    winners: winners.map((id) => names.get(id) ?? id),
    isSet: from.compare(set) <= 0 && set.compare(to) < 0,
  }));
}

function awardView(
  award: NonNullable<ReturnType<Desk['file']['awardOf']>>,
  nameOf: (id: string) => string,
): AwardView {
  const { bidId, reason, advantages, withheld, byId, at, contractId } = award;
  return {
    ...(bidId ? { bidId } : {}),
    ...{ reason, advantages, withheld, by: nameOf(byId), at: at.toISOString() },
    ...(contractId ? { contractId } : {}),
  };
}
