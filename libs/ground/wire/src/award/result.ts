import {
  Choice,
  Decimal,
  Flag,
  Id,
  Instant,
  Json,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { bidStates, type BidState } from './bid.js';
import { criterionKinds, scoringMethods, type CriterionKind, type ScoringMethod } from './criteria.js';

export class ResultLine {
  @Key('Criterion.')
  criterion: string;

  @Text('What was offered or scored, in words.')
  found: string;

  @Text('Weighted score, to two decimal places.')
  weighted: string;

  @Text('How it was reckoned, with the figures.', { max: 1000 })
  words: string;
}

/** Something to look into before the award. */
export class FlagView {
  @Text('Key: what it is about.', { max: 200 })
  key: string;

  @Choice(['over-promise', 'low-price'], 'What it is.')
  what: 'over-promise' | 'low-price';

  @LongText('Why it is raised, with the figures.')
  words: string;

  @LongText('What was found when it was looked into.', { optional: true })
  answer?: string;
}

export class BidResult {
  @Id('Bid.')
  bidId: string;

  @Text('Bidder.')
  bidder: string;

  @Choice(bidStates, 'State of the bid.')
  state: BidState;

  @LongText('Why it is not ranked.', { optional: true })
  notRanked?: string;

  @Whole('Rank; equal where nothing decides.', { optional: true })
  rank?: number;

  @Text('Total of the weighted scores, to two decimal places.', { optional: true })
  total?: string;

  @ListOf(() => ResultLine, 'Scores, a criterion each.')
  lines: ResultLine[];

  @ListOf(() => FlagView, 'What to look into.')
  flags: FlagView[];
}

export class CriterionResult {
  @Key('Key.')
  key: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @Choice(criterionKinds, 'What it weighs.')
  kind: CriterionKind;

  @Decimal('Weighting in per cent.')
  weight: number;

  @Choice(scoringMethods, 'Method.')
  method: ScoringMethod;

  @LongText('The method in words, with an example.')
  explained: string;
}

/** Which bid would win over a span of weightings of social value, the others keeping their proportions. */
export class SensitivitySpan {
  @Text('From this weighting, in per cent.')
  from: string;

  @Text('To this weighting, in per cent.')
  to: string;

  @Texts('Who would win; several where they are equal.')
  winners: string[];

  @Flag('The weighting that was set lies in it.')
  isSet: boolean;
}

export class AwardView {
  @Id('Bid that wins; absent where nothing is awarded.', { optional: true })
  bidId?: string;

  @LongText('Reason.')
  reason: string;

  @Json('Relative advantages of the winner over each other bid, by bid.')
  advantages: Record<string, string>;

  @Texts('Criteria for which the reason of the winner’s score is kept from other bidders.')
  withheld: string[];

  @Text('Who decided.')
  by: string;

  @Instant('When.')
  at: string;

  @Id('Contract that came of it.', { optional: true })
  contractId?: string;
}

/** Answer of `GET /procurements/:id/results`: one a lot. */
export class ResultView {
  @Id('Lot.')
  lotId: string;

  @Whole('Number of the lot.')
  lotNumber: number;

  @Text('Title of the lot.')
  lotTitle: string;

  @Texts('What is missing before there is a result; empty when it is there.')
  open: string[];

  @ListOf(() => CriterionResult, 'Criteria.')
  criteria: CriterionResult[];

  @ListOf(() => BidResult, 'Bids, best first.')
  bids: BidResult[];

  @Text('How ties are broken and figures rounded.', { max: 1000 })
  rules: string;

  @ListOf(() => SensitivitySpan, 'Would another weighting of social value change the winner?')
  sensitivity: SensitivitySpan[];

  @One(() => AwardView, 'The decision.', { optional: true })
  award?: AwardView;

  @Flag('Whether the caller may decide now.')
  mayDecide: boolean;

  @Whole('Version of the decision, for If-Match; 0 before it.')
  version: number;
}

/** Body of `PUT /procurements/:id/lots/:lotId/award`. */
export class AwardGiven {
  @Id('Bid that wins; left out when nothing is awarded.', { optional: true })
  bidId?: string;

  @LongText('Reason.')
  reason: string;

  @Json('What was found of each flag, by its key.')
  flagAnswers: Record<string, string>;

  @Json('Relative advantages of the winner over each other bid, by bid.')
  advantages: Record<string, string>;

  @Texts(
    'Criteria for which the reason of the winner’s score is kept from other bidders: sensitive commercial information.',
    { optional: true, max: 60 },
  )
  withheld?: string[];
}

export class SummaryLine {
  @Text('Criterion.', { max: 1000 })
  title: string;

  @Decimal('Weighting in per cent.')
  weight: number;

  @LongText('How it was assessed: which scores there are, and what they earn.')
  explained: string;

  @Text('What this bidder offered or scored.')
  found: string;

  @Text('Weighted score of this bidder.')
  weighted: string;

  @LongText('Reason, for what evaluators scored.', { optional: true })
  reason?: string;

  @Text('Weighted score of the winner; absent in the winner’s own.', { optional: true })
  winnerWeighted?: string;

  @LongText('Reason of the winner’s score; absent in the winner’s own.', { optional: true })
  winnerReason?: string;

  @Flag('That reason is sensitive commercial information, and kept back.', { optional: true })
  isWithheld?: boolean;
}

/**
 * Assessment summary of one bid (Procurement Act 2023, section 50; Procurement Regulations 2024, regulation 31): nothing of
 * other bids but the winner's scores with their reasons.
 */
export class AssessmentSummaryView {
  @Text('Reference of the procurement.')
  reference: string;

  @Text('Title of the procurement.')
  title: string;

  @Text('Lot; absent where there is one.', { optional: true })
  lot?: string;

  @Text('Bidder it is for.')
  bidder: string;

  @Flag('Whether this bid won.')
  isWinner: boolean;

  @Text('Winner; absent where nothing was awarded.', { optional: true })
  winner?: string;

  @ListOf(() => SummaryLine, 'Scores with reasons, a criterion each.')
  lines: SummaryLine[];

  @Text('Total of this bidder.', { optional: true })
  total?: string;

  @Text('Total of the winner; absent in the winner’s own.', { optional: true })
  winnerTotal?: string;

  @LongText('Why this bid was not ranked.', { optional: true })
  notRanked?: string;

  @LongText('Relative advantages of the winner.', { optional: true })
  advantages?: string;

  @LongText('Reason of the decision.')
  reason: string;
}
