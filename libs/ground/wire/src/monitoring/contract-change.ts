import {
  AnyValue,
  Choice,
  DateOnly,
  Decimal,
  Id,
  Instant,
  ListOf,
  LongText,
  Text,
  Whole,
} from '../fields.js';
import {
  frequencies,
  type Frequency,
  mostAmounts,
  PeriodAmount,
  profiles,
  type Profile,
} from './obligation.js';

export const contractChangeKinds = ['extension', 'novation', 'termination', 'variation'] as const;

export type ContractChangeKind = (typeof contractChangeKinds)[number];

export const targetsOfExtension = ['same-pace', 'unchanged'] as const;

/** Body of `POST /contracts/:id/extension`. */
export class ExtensionGiven {
  @DateOnly('The new last day.')
  endsOn: string;

  @Choice(
    targetsOfExtension,
    'What becomes of targets that add up: they grow as the contract does, or spread over the longer time.',
  )
  targets: (typeof targetsOfExtension)[number];

  @LongText('Why.')
  reason: string;
}

/** Body of `POST /contracts/:id/novation`. */
export class NovationGiven {
  @Id('The supplier who takes the contract over.')
  supplierId: string;

  @LongText('Why.')
  reason: string;
}

/** Body of `POST /contracts/:id/termination`. */
export class TerminationGiven {
  @DateOnly('The last day of the contract: today or before.')
  on: string;

  @LongText('Why.')
  reason: string;
}

/** Body of `POST /obligations/:id/variation`: how it is planned from now on. */
export class VariationGiven {
  @Decimal('Target over the whole contract; left out where only evidence is wanted.', {
    optional: true,
    min: 0,
  })
  target?: number;

  @Choice(profiles, 'How what is left spreads over the periods to come.')
  profile: Profile;

  @ListOf(() => PeriodAmount, 'With a custom profile: the amount of each period to come.', {
    optional: true,
    max: mostAmounts,
  })
  amounts?: PeriodAmount[];

  @Choice(frequencies, 'How often a return is due.')
  frequency: Frequency;

  @Whole('Working days from the end of a period to the due date.', { min: 0, max: 120 })
  dueOffsetDays: number;

  @Text('Evidence wanted.', { optional: true, max: 1000 })
  evidence?: string;

  @LongText('Why.')
  reason: string;
}

export class ChangedValue {
  @Text('What changed.', { max: 80 })
  what: string;

  @AnyValue('Before.', { optional: true })
  before?: string | number;

  @AnyValue('After.', { optional: true })
  after?: string | number;
}

/** What was changed in a contract after it was signed. */
export class ContractChangeView {
  @Id('Identity.')
  id: string;

  @Choice(contractChangeKinds, 'What it was.')
  kind: ContractChangeKind;

  @Text('The obligation that was varied.', { optional: true, max: 1000 })
  obligation?: string;

  @Text('Indicator type of that obligation.', { optional: true })
  type?: string;

  @Text('Unit of that obligation.', { optional: true })
  unit?: string;

  @Instant('When.')
  at: string;

  @Text('Who, by name.')
  by: string;

  @LongText('Why.')
  reason: string;

  @ListOf(() => ChangedValue, 'What it was before and after.')
  values: ChangedValue[];
}
