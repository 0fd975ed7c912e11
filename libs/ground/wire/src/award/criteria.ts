import { Choice, Choices, Decimal, Flag, Id, Key, ListOf, LongText, Text, Whole } from '../fields.js';
import { StandingEffectView } from '../policy/decision.js';

export const criterionKinds = ['price', 'quality', 'social-value'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export const scoringMethods = ['scale', 'relative', 'target', 'bands'] as const;
export type ScoringMethod = (typeof scoringMethods)[number];

export const offerDirections = ['more-is-better', 'less-is-better'] as const;
export type OfferDirection = (typeof offerDirections)[number];

/** From this offer on, up to the next band, this part of the marks. */
export class Band {
  @Decimal('The least offer of the band.', { min: 0 })
  from: number;

  @Decimal('Part of the marks, in per cent.', { min: 0, max: 100 })
  share: number;
}

/** One thing that bids are compared by. */
export class Criterion {
  @Key('Key, unique in the lot.')
  key: string;

  @Choice(criterionKinds, 'What it weighs.')
  kind: CriterionKind;

  @Text('Title.', { max: 1000 })
  title: string;

  @Text('Main criterion that it is a sub-criterion of.', { optional: true })
  group?: string;

  @Decimal('Weighting in per cent of the whole.', { min: 0, max: 100 })
  weight: number;

  @LongText('What bidders are asked.', { optional: true })
  question?: string;

  @LongText('How it relates to the contract, and why it is proportionate.', { optional: true })
  relation?: string;

  @Choice(scoringMethods, 'How it is scored.')
  method: ScoringMethod;

  @Key('Scoring scale; for the method scale.', { optional: true })
  scale?: string;

  @Whole('A bid with a lower agreed score is out; for the method scale.', { optional: true, max: 100 })
  passMark?: number;

  @Text('Indicator that it asks for; own ones begin with "own-".', { optional: true, max: 80 })
  indicator?: string;

  @Text('Unit of the offer.', { optional: true, max: 40 })
  unit?: string;

  @Choice(offerDirections, 'Which offer is better; for the methods relative and target.', { optional: true })
  direction?: OfferDirection;

  @Decimal('Offer that earns all marks; for the method target.', { optional: true, min: 0 })
  target?: number;

  @ListOf(() => Band, 'Bands, from the lowest offer; for the method bands.', { optional: true })
  bands?: Band[];
}

/** Body of `PUT /procurements/:id/lots/:lotId/criteria`. */
export class CriteriaGiven {
  @ListOf(() => Criterion, 'Award criteria in order.', { max: 60 })
  criteria: Criterion[];

  @Choices(criterionKinds, 'Among equal totals the higher score for these goes first, in this order.')
  tieBreak: CriterionKind[];
}

/** What keeps criteria from being put on record. */
export class CriteriaFault {
  @Key('Criterion that it is about.', { optional: true })
  criterion?: string;

  @Text('In words, with the remedy.', { max: 1000 })
  words: string;

  @Flag('It breaks a policy; otherwise something is missing.')
  breaks: boolean;
}

/** The method of a criterion in words, with an example in round figures. */
export class CriterionExplained {
  @Key('Criterion.')
  criterion: string;

  @Choice(scoringMethods, 'Method that it explains.')
  method: ScoringMethod;

  @LongText('Method and example.')
  words: string;
}

export class CriteriaView extends CriteriaGiven {
  @Id('Lot.')
  lotId: string;

  @Whole('Number of the lot.')
  lotNumber: number;

  @Text('Title of the lot.')
  lotTitle: string;

  @Flag('Nothing was saved yet: this is what the chosen indicators and the policy propose.')
  isProposal: boolean;

  @ListOf(() => CriteriaFault, 'What keeps them from being put on record.')
  faults: CriteriaFault[];

  @ListOf(() => StandingEffectView, 'Weightings that rules ask for, with their basis.')
  asked: StandingEffectView[];

  @ListOf(() => CriterionExplained, 'How each is scored, with an example.')
  explained: CriterionExplained[];

  @ListOf(
    () => Criterion,
    'Proposed for indicators that were chosen as award criteria and are not among them.',
  )
  toAdd: Criterion[];

  @Flag('Whether the caller may change them now.')
  mayEdit: boolean;

  @Whole('Version, for If-Match; 0 while nothing was saved.')
  version: number;
}
