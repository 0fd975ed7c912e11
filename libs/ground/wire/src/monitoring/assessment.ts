import { Choice, DateOnly, Decimal, Id, Instant, ListOf, LongText, Text, Whole } from '../fields.js';
import { ListQuery } from '../list.js';
import { PeriodOfContract } from './contract.js';
import { type Rating, type RatingCode, ratingCodes, ratings } from './rating.js';

export const assessmentStates = ['draft', 'with-supplier', 'published'] as const;

export type AssessmentState = (typeof assessmentStates)[number];

/** Body of `POST /contracts/:id/assessments`. */
export class AssessmentOpen {
  @DateOnly('First day of the period that is assessed.')
  periodFrom: string;

  @DateOnly('Last day of the period, not to come.')
  periodUntil: string;
}

/** Body of `PUT /assessments/:id/ratings/:ratingId`. */
export class RatingGiven {
  @Choice(ratings, 'Rating.')
  rating: Rating;

  @LongText('Why: published with it.')
  reason: string;
}

export class ReplyToRating {
  @Id('The rating.')
  ratingId: string;

  @LongText('What the supplier says to it.')
  reply: string;
}

/** Body of `POST /assessments/:id/reply`: what the supplier says before it is published. Nothing is an answer too. */
export class ReplyGiven {
  @ListOf(() => ReplyToRating, 'What is said to single ratings; empty where the supplier agrees.', {
    max: 200,
  })
  replies: ReplyToRating[];
}

/** Body of `POST /assessments/:id/reconsideration`. */
export class ReconsiderationGiven {
  @LongText('Why it is rated again.')
  reason: string;
}

/** Body of `POST /assessments/:id/notice`: the contract performance notice was published. */
export class NoticeOfAssessment {
  @DateOnly('The day on which it was published.')
  publishedOn: string;

  @Text('Number or address under which it can be seen.', { max: 1000 })
  evidence: string;
}

/** One key performance indicator in an assessment. */
export class KpiRatingView {
  @Id('Identity.')
  id: string;

  @Id('Obligation.')
  obligationId: string;

  @Text('The obligation, by title.', { max: 1000 })
  title: string;

  @Text('Indicator type.')
  type: string;

  @Text('Unit.', { optional: true })
  unit?: string;

  @Decimal('Promised for the period along the profile, as it was when the assessment was opened.', {
    optional: true,
  })
  promised?: number;

  @Decimal('Delivered in the period, as it was then.', { optional: true })
  delivered?: number;

  @Choice(ratings, 'What the figures propose.')
  proposed: Rating;

  @Text('Why they propose it, in words.', { max: 1000 })
  why: string;

  @Choice(ratings, 'What the contract manager gave; absent until then.', { optional: true })
  rating?: Rating;

  @LongText('Why.', { optional: true })
  reason?: string;

  @LongText('What the supplier says to it.', { optional: true })
  reply?: string;

  @Choice(ratingCodes, 'Code of the rating in OCDS data.', { optional: true })
  code?: RatingCode;

  @Whole('Version, for If-Match.')
  version: number;
}

/** The performance of a contract in a period, rated indicator by indicator. */
export class AssessmentView extends PeriodOfContract {
  @Id('Identity.')
  id: string;

  @Choice(assessmentStates, 'State.')
  state: AssessmentState;

  @ListOf(() => KpiRatingView, 'The ratings.')
  ratings: KpiRatingView[];

  @Whole('Working days that the supplier has to reply, by policy.')
  replyDays: number;

  @DateOnly('The last day on which the supplier may reply, once it was shown.', { optional: true })
  repliableUntil?: string;

  @Instant('When the supplier replied.', { optional: true })
  repliedAt?: string;

  @Text('Who replied.', { optional: true })
  repliedBy?: string;

  @Instant('When it was published here.', { optional: true })
  publishedAt?: string;

  @Text('Who published it.', { optional: true })
  publishedBy?: string;

  @LongText('Data of the contract performance notice, to paste; once it was published here.', {
    optional: true,
  })
  notice?: string;

  @DateOnly('When that notice was published.', { optional: true })
  noticeOn?: string;

  @Text('Where that notice can be seen.', { optional: true, max: 1000 })
  noticeEvidence?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

export class AssessmentListQuery extends ListQuery {
  @Id('Contract.', { optional: true })
  contractId?: string;

  @Choice(assessmentStates, 'State.', { optional: true })
  state?: AssessmentState;
}
