import { Choice, DateOnly, Id, Instant, ListOf, LongText, Text } from '../fields.js';

export const rulings = ['approve', 'approve-with-conditions', 'defer', 'reject'] as const;
export type RulingWord = (typeof rulings)[number];

export const rulingRoutes = ['meeting', 'urgent', 'alone'] as const;
/** At a meeting, by the urgent route between meetings, or by the one member who is a quorum. */
export type RulingRoute = (typeof rulingRoutes)[number];

export const conditionHolds = ['this-stage', 'next-stage'] as const;
/** Which stage cannot be left while the condition is open. */
export type ConditionHolds = (typeof conditionHolds)[number];

/** A condition of an approval; it becomes a task. */
export class ConditionGiven {
  @Text('What must be done.', { max: 2000 })
  what: string;

  @Id('Lead who sees to it.')
  ownerId: string;

  @DateOnly('Day by which it is done.')
  dueOn: string;

  @Choice(conditionHolds, 'Which stage cannot be left before: this one, or the next.')
  holds: ConditionHolds;
}

export class ConditionView {
  @Text('What must be done.', { max: 2000 })
  what: string;

  @Text('Who sees to it.')
  owner: string;

  @DateOnly('Day by which it is done.')
  dueOn: string;

  @Choice(conditionHolds, 'Which stage cannot be left before: this one, or the next.')
  holds: ConditionHolds;
}

/** What a panel rules. */
export class RulingGiven {
  @Choice(rulings, 'Ruling.')
  ruling: RulingWord;

  @LongText('Reason.')
  reason: string;

  @ListOf(() => ConditionGiven, 'Conditions, for an approval with conditions.', { optional: true, max: 20 })
  conditions?: ConditionGiven[];
}

export class RulingView {
  @Choice(rulings, 'Ruling.')
  ruling: RulingWord;

  @LongText('Reason.')
  reason: string;

  @Text('Panel, by name.')
  panel: string;

  @Text('Who recorded it.')
  by: string;

  @Instant('When.')
  at: string;

  @Choice(rulingRoutes, 'How it came about.')
  route: RulingRoute;

  @Text('How the votes stood, in words.', { optional: true, max: 1000 })
  votes?: string;

  @ListOf(() => ConditionView, 'Conditions.')
  conditions: ConditionView[];

  @Id('The item that was ruled on.', { optional: true })
  itemId?: string;
}
