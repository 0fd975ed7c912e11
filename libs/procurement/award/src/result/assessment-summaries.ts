import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, notFound } from '@commonweal/platform';
import type { AssessmentSummaryView, SummaryLine } from '@commonweal/wire';
import { AwardDesk, type Desk } from '../award-desk.js';
import { shown } from '../calculation/exact.js';
import type { ScoredBid } from '../calculation/result.js';
import type { Bid } from '../rows/bid.entity.js';
import type { LotAward } from '../rows/lot-award.entity.js';
import { LotResults } from './result-of-lot.js';
import { lineView } from './result-views.js';

/**
 * What each bidder is told: its scores with reasons, and the winner's scores. Procurement Act 2023, section 50; nothing of
 * any other bid, and neither price nor offers of the winner, which may be confidential.
 */
@Injectable()
export class AssessmentSummaries {
  constructor(
    private readonly desk: AwardDesk,
    private readonly results: LotResults,
  ) {}

  /** @throws DomainError not-found, conflict before the decision */
  one(id: string, bidId: string, caller: Caller): Promise<AssessmentSummaryView> {
    return this.desk.look(id, caller, async (desk) => {
      const bid = desk.file.rows.bids.find((each) => each.id === bidId);
      if (!bid) throw notFound('bid');
      const award = desk.file.awardOf(bid.lotId);
      if (!award)
        throw new DomainError(
          'conflict',
          'not-decided',
          'Nothing is decided yet: there is no summary to give.',
        );
      const { bids } = await this.results.of(desk, bid.lotId);
      const mine = bids.find((each) => each.bid.id === bidId);
      const winner = bids.find((each) => each.bid.id === award.bidId);
      return view(desk, { bid, award, mine, winner });
    });
  }
}

interface Known {
  bid: Bid;
  award: LotAward;
  mine: ScoredBid | undefined;
  winner: ScoredBid | undefined;
}

function view({ dossier, file }: Desk, { bid, award, mine, winner }: Known): AssessmentSummaryView {
  const { reference, title } = dossier.procurement;
  const lot = dossier.lots.find(({ id }) => id === bid.lotId);
  const isWinner = award.bidId === bid.id;
  const other = isWinner ? undefined : winner;
  return {
    ...{ reference, title, bidder: file.bidder(bid), isWinner, reason: award.reason },
    ...(dossier.lots.length > 1 && lot ? { lot: `${lot.number}. ${lot.title}` } : {}),
    ...(winner ? { winner: winner.bid.name } : {}),
    lines: (mine?.lines ?? []).map((line) => summaryLine(line, { mine, winner: other, file, bid })),
    ...(mine && !mine.notRanked ? { total: shown(mine.total) } : {}),
    ...(other ? { winnerTotal: shown(other.total) } : {}),
    ...(mine?.notRanked ? { notRanked: mine.notRanked } : {}),
    ...(award.advantages[bid.id] ? { advantages: award.advantages[bid.id] } : {}),
  };
}

function summaryLine(
  line: ScoredBid['lines'][number],
  { mine, winner, file, bid }: Pick<Known, 'mine' | 'winner' | 'bid'> & Pick<Desk, 'file'>,
): SummaryLine {
  const { criterion } = line;
  const seen = mine ? lineView(line, mine) : undefined;
  const theirs = winner?.lines.find((one) => one.criterion.key === criterion.key);
  const reason = file.agreedOn({ bid, criterion })?.reason;
  return {
    ...{
      title: criterion.title,
      weight: criterion.weight,
      found: seen?.found ?? '',
      weighted: shown(line.weighted),
    },
    ...(criterion.method === 'scale' && reason ? { reason } : {}),
    ...(theirs ? { winnerWeighted: shown(theirs.weighted) } : {}),
  };
}
