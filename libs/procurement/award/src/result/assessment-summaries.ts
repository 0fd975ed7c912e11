import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, notFound } from '@commonweal/platform';
import type { AssessmentSummaryView, SummaryLine } from '@commonweal/wire';
import { AwardDesk, type Desk } from '../award-desk.js';
import { shown } from '../calculation/exact.js';
import type { LotToScore, ScoredBid, ScoredLine } from '../calculation/result.js';
import type { Bid } from '../rows/bid.entity.js';
import type { LotAward } from '../rows/lot-award.entity.js';
import { explained } from './explained.js';
import { LotResults } from './result-of-lot.js';
import { lineView } from './result-views.js';

/**
 * What each bidder is told: how each criterion was assessed, its scores with reasons, and those of the winner (Procurement
 * Act 2023, section 50; Procurement Regulations 2024, regulation 31). Nothing of any other bid; of the winner neither price
 * nor offers, nor a reason that the lead keeps back as sensitive commercial information (section 94).
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
      const { bids, lot } = await this.results.of(desk, bid.lotId);
      const mine = bids.find((each) => each.bid.id === bidId);
      const winner = bids.find((each) => each.bid.id === award.bidId);
      return view(desk, { bid, award, mine, winner, toScore: lot });
    });
  }
}

interface Known {
  bid: Bid;
  award: LotAward;
  mine: ScoredBid | undefined;
  winner: ScoredBid | undefined;
  toScore: LotToScore;
}

function view({ dossier, file }: Desk, { bid, award, mine, winner, toScore }: Known): AssessmentSummaryView {
  const { reference, title } = dossier.procurement;
  const lot = dossier.lots.find(({ id }) => id === bid.lotId);
  const isWinner = award.bidId === bid.id;
  const other = isWinner ? undefined : winner;
  return {
    ...{ reference, title, bidder: file.bidder(bid), isWinner, reason: award.reason },
    ...(dossier.lots.length > 1 && lot ? { lot: `${lot.number}. ${lot.title}` } : {}),
    ...(winner ? { winner: winner.bid.name } : {}),
    lines: (mine?.lines ?? []).map((line) =>
      summaryLine(line, { bid, award, mine, toScore, file, winner: other }),
    ),
    ...(mine && !mine.notRanked ? { total: shown(mine.total) } : {}),
    ...(other ? { winnerTotal: shown(other.total) } : {}),
    ...(mine?.notRanked ? { notRanked: mine.notRanked } : {}),
    ...(award.advantages[bid.id] ? { advantages: award.advantages[bid.id] } : {}),
  };
}

function summaryLine(
  line: ScoredBid['lines'][number],
  { mine, winner, award, toScore, file, bid }: Known & Pick<Desk, 'file'>,
): SummaryLine {
  const { criterion } = line;
  const seen = mine ? lineView(line, mine) : undefined;
  const theirs = winner?.lines.find((one) => one.criterion.key === criterion.key);
  const reason = file.agreedOn({ bid, criterion })?.reason;
  return {
    ...{
      title: criterion.title,
      weight: criterion.weight,
      explained: explained(criterion, toScore),
      found: seen?.found ?? '',
      weighted: shown(line.weighted),
    },
    ...(criterion.method === 'scale' && reason ? { reason } : {}),
    ...(theirs ? { winnerWeighted: shown(theirs.weighted), ...told(theirs, winner, { award, file }) } : {}),
  };
}

/** Why the winner scored so, unless the lead keeps it back. */
function told(
  { criterion }: ScoredLine,
  winner: ScoredBid | undefined,
  { award, file }: Pick<Known, 'award'> & Pick<Desk, 'file'>,
): Pick<SummaryLine, 'winnerReason' | 'isWithheld'> {
  const bid = file.rows.bids.find(({ id }) => id === winner?.bid.id);
  if (!bid || criterion.method !== 'scale') return {};
  if (award.withheld.includes(criterion.key)) return { isWithheld: true };
  const reason = file.agreedOn({ bid, criterion })?.reason;
  return reason ? { winnerReason: reason } : {};
}
