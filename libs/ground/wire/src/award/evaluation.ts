import {
  Choice,
  Choices,
  Decimal,
  Flag,
  Id,
  Instant,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { criterionKinds, type CriterionKind } from './criteria.js';
import { ScaleLevel } from './scale.js';

/** Body of `POST /procurements/:id/evaluators`. */
export class EvaluatorGiven {
  @Id('Person.')
  personId: string;

  @Choices(criterionKinds, 'Which criteria the person scores.')
  kinds: CriterionKind[];
}

/** Body of `POST /evaluations/:id/declaration`. */
export class ConflictDeclaration {
  @Flag('Whether there is a conflict of interest.')
  hasConflict: boolean;

  @LongText('Which one; or that there is none, in words of one’s own.')
  words: string;
}

export class EvaluatorView {
  @Id('Identity.')
  id: string;

  @Id('Person.')
  personId: string;

  @Text('Name.')
  name: string;

  @Choices(criterionKinds, 'Which criteria the person scores.')
  kinds: CriterionKind[];

  @Choice(['not-declared', 'none', 'conflict'], 'What was declared of conflicts of interest.')
  declared: 'not-declared' | 'none' | 'conflict';

  @LongText('The declaration.', { optional: true })
  declaration?: string;

  @Whole('Scores given.')
  scored: number;

  @Whole('Scores to give.')
  toScore: number;

  @Instant('When the scores were handed in.', { optional: true })
  handedInAt?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

export class GivenScore {
  @Text('Evaluator.')
  evaluator: string;

  @Whole('Score.', { max: 100 })
  score: number;

  @LongText('Comment.')
  comment: string;
}

/** One answer of one bid, for moderation. */
export class ModerationView {
  @Id('Lot.')
  lotId: string;

  @Id('Bid.')
  bidId: string;

  @Text('Bidder.')
  bidder: string;

  @Key('Criterion.')
  criterion: string;

  @Text('Title of the criterion.', { max: 1000 })
  title: string;

  @LongText('The answer.', { optional: true })
  answer?: string;

  @ListOf(() => ScaleLevel, 'Levels of the scale.')
  levels: ScaleLevel[];

  @ListOf(() => GivenScore, 'What the evaluators gave.')
  scores: GivenScore[];

  @Flag('The evaluators differ: the agreed score needs a reason.')
  differs: boolean;

  @Whole('Agreed score.', { optional: true, max: 100 })
  agreed?: number;

  @LongText('Why the agreed score is what it is: it goes into the assessment summary.', { optional: true })
  reason?: string;

  @Text('Who put it on record.', { optional: true })
  by?: string;

  @Whole('Version, for If-Match; 0 while nothing is agreed.')
  version: number;
}

/** Answer of `GET /procurements/:id/evaluation`. Until all have handed in, nobody sees another's scores. */
export class EvaluationView {
  @ListOf(() => EvaluatorView, 'Evaluators.')
  evaluators: EvaluatorView[];

  @Flag('Evaluators still score, each by themselves: moderation has not begun.')
  isBlind: boolean;

  @Texts('What is left to do.')
  open: string[];

  @ListOf(() => ModerationView, 'Answers to moderate; empty while evaluators score.')
  matters: ModerationView[];

  @Flag('Whether the caller may change it now.')
  mayEdit: boolean;
}

/** Body of `PUT /procurements/:id/moderation`: If-Match names the version of that agreed score, 0 before it. */
export class AgreedScoreGiven {
  @Id('Bid.')
  bidId: string;

  @Key('Criterion.')
  criterion: string;

  @Whole('Agreed score, of the scale.', { max: 100 })
  score: number;

  @LongText('Why; for the bidder to read.')
  reason: string;
}

/** A row of `GET /evaluations`: what the caller is asked to score. */
export class MyEvaluationView {
  @Id('Identity.')
  id: string;

  @Id('Procurement.')
  procurementId: string;

  @Text('Reference of the procurement.')
  reference: string;

  @Text('Title of the procurement.')
  title: string;

  @Whole('Scores given.')
  scored: number;

  @Whole('Scores to give.')
  toScore: number;

  @Choice(['to-declare', 'to-score', 'handed-in', 'conflict'], 'How it stands.')
  state: 'to-declare' | 'to-score' | 'handed-in' | 'conflict';
}

export class ScoreGiven {
  @Id('Bid.')
  bidId: string;

  @Key('Criterion.')
  criterion: string;

  @Whole('Score, of the scale.', { max: 100 })
  score: number;

  @LongText('Comment.')
  comment: string;
}

/** Body of `PUT /evaluations/:id/scores`: those named are kept, the others stay as they are. */
export class ScoresGiven {
  @ListOf(() => ScoreGiven, 'Scores.', { max: 500 })
  scores: ScoreGiven[];
}

export class AnswerToScore {
  @Id('Bid.')
  bidId: string;

  @Text('Bidder.')
  bidder: string;

  @LongText('The answer.', { optional: true })
  answer?: string;

  @Decimal('Figure that was offered beside it.', { optional: true })
  value?: number;

  @Whole('Score given.', { optional: true, max: 100 })
  score?: number;

  @LongText('Comment given.', { optional: true })
  comment?: string;
}

export class QuestionToScore {
  @Text('Lot.')
  lot: string;

  @Key('Criterion.')
  criterion: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @LongText('What bidders were asked.', { optional: true })
  question?: string;

  @Decimal('Weighting in per cent.')
  weight: number;

  @ListOf(() => ScaleLevel, 'Levels of the scale.')
  levels: ScaleLevel[];

  @ListOf(() => AnswerToScore, 'Answers, a bid each.')
  answers: AnswerToScore[];
}

/** Answer of `GET /evaluations/:id`: the answers to score, with one's own scores; no price, nobody else's score. */
export class ScoringSheetView {
  @One(() => MyEvaluationView, 'What is scored.')
  evaluation: MyEvaluationView;

  @LongText('What the caller declared.', { optional: true })
  declaration?: string;

  @ListOf(() => QuestionToScore, 'Questions; empty before the declaration.')
  questions: QuestionToScore[];

  @Whole('Version, for If-Match.')
  version: number;
}
