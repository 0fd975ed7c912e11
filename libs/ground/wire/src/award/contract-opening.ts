import { Choice, DateOnly, Decimal, Flag, Id, Key, ListOf, Money, Text, Texts, Whole } from '../fields.js';
import { indicatorTypes, type IndicatorType } from '../policy/catalogue.js';
import {
  frequencies,
  mostAmounts,
  PeriodAmount,
  profiles,
  type Frequency,
  type Profile,
} from '../monitoring/obligation.js';

/** How one obligation of the winner is watched. Its target is what was offered. */
export class PlannedObligation {
  @Key('Indicator.')
  indicator: string;

  @Decimal('Target over the whole contract; only where no offer was asked for.', {
    optional: true,
    min: 0,
    max: 1e13,
  })
  target?: number;

  @Choice(profiles, 'How the target spreads.')
  profile: Profile;

  @ListOf(
    () => PeriodAmount,
    'With a custom profile: the amount of each period. They add up to the target.',
    { optional: true, max: mostAmounts },
  )
  amounts?: PeriodAmount[];

  @Choice(frequencies, 'How often a return is due.')
  frequency: Frequency;

  @Whole('Working days from the end of a period to the due date.', { max: 120 })
  dueOffsetDays: number;
}

/** Body of `POST /procurements/:id/lots/:lotId/contract`. */
export class ContractOpening {
  @Text('Title.')
  title: string;

  @DateOnly('Day on which the contract was entered.')
  signedOn: string;

  @DateOnly('First day.')
  startsOn: string;

  @DateOnly('Last day.')
  endsOn: string;

  @Id('Contract manager.')
  managerId: string;

  @ListOf(() => PlannedObligation, 'How each obligation is watched.', { max: 60 })
  obligations: PlannedObligation[];
}

export class DraftObligation extends PlannedObligation {
  @Text('Title.', { max: 1000 })
  title: string;

  @Choice(indicatorTypes, 'Type.')
  type: IndicatorType;

  @Text('Unit.', { optional: true })
  unit?: string;

  @Flag('The target is what the winner offered.')
  isOffered: boolean;

  @Flag('It has a figure as its target.')
  hasTarget: boolean;
}

/** What a contract would be opened with, one a lot. */
export class ContractDraftView {
  @Id('Lot.')
  lotId: string;

  @Text('Title of the lot.')
  lotTitle: string;

  @Text('Title of the contract.')
  title: string;

  @Text('Supplier.')
  supplier: string;

  @Money('Value without VAT.')
  valueExVat: number;

  @DateOnly('First day, as planned.', { optional: true })
  startsOn?: string;

  @DateOnly('Last day, as planned.', { optional: true })
  endsOn?: string;

  @ListOf(() => DraftObligation, 'Obligations.')
  obligations: DraftObligation[];

  @Texts('What keeps it from being entered.')
  blockedBy: string[];

  @Id('Contract, once it is entered.', { optional: true })
  contractId?: string;

  @Text('Reference of the contract.', { optional: true })
  contractReference?: string;
}
