import { Choice, DateOnly, Decimal, Flag, Id, Key, ListOf, Money, Text, Texts, Whole } from '../fields.js';
import { ListQuery } from '../list.js';
import { indicatorTypes, type IndicatorType } from '../policy/catalogue.js';

export const contractStates = ['running', 'ended', 'terminated'] as const;
export type ContractState = (typeof contractStates)[number];
export const regimes = ['PA23', 'PCR15', 'CCR16', 'PSR', 'below-threshold'] as const;
export type Regime = (typeof regimes)[number];
export const profiles = ['even', 'front-loaded', 'back-loaded'] as const;
export type Profile = (typeof profiles)[number];
export const frequencies = ['monthly', 'quarterly', 'six-monthly', 'yearly', 'once'] as const;
export type Frequency = (typeof frequencies)[number];

/** Body of `POST /contracts`. */
export class ContractCreate {
  @Text('Title.')
  title: string;

  @Id('Supplier.')
  supplierId: string;

  @Text('Category of spend: a value of the fact `category`.', { max: 80 })
  category: string;

  @Text('Directorate: a value of the fact `directorate`.', { max: 80 })
  directorate: string;

  @Choice(regimes, 'Legal regime.')
  regime: Regime;

  @Money('Value without VAT.')
  valueExVat: number;

  @DateOnly('First day.')
  startsOn: string;

  @DateOnly('Last day.')
  endsOn: string;

  @Id('Contract manager; the caller when left out.', { optional: true })
  managerId?: string;

  @Id('Procurement it came from.', { optional: true })
  procurementId?: string;
}

/** Body of `PATCH /contracts/:id`. */
export class ContractUpdate {
  @Text('Title.', { optional: true })
  title?: string;

  @Id('Contract manager.', { optional: true })
  managerId?: string;

  @Money('Value without VAT.', { optional: true })
  valueExVat?: number;
}

/** Body of `POST /contracts/:id/obligations`. */
export class ObligationSave {
  @Key('Indicator of the catalogue; left out for an own one.', { optional: true })
  indicator?: string;

  @Text('Title of an own one.', { optional: true, max: 1000 })
  title?: string;

  @Choice(indicatorTypes, 'Type of an own one; a quantity with a target, words without, when left out.', {
    optional: true,
  })
  type?: IndicatorType;

  @Text('Unit of an own one.', { optional: true, max: 40 })
  unit?: string;

  @Decimal('Target over the whole contract, in the unit; left out for evidence only.', {
    optional: true,
    min: 0,
  })
  target?: number;

  @Choice(profiles, 'How the target spreads over the periods.')
  profile: Profile;

  @Choice(frequencies, 'How often a return is due.')
  frequency: Frequency;

  @Whole('Working days from the end of a period to the due date.', { min: 0, max: 120 })
  dueOffsetDays: number;

  @Text('Evidence wanted.', { optional: true, max: 1000 })
  evidence?: string;

  @DateOnly('Returns due before this day are not asked for; today when left out.', { optional: true })
  returnsFrom?: string;
}

export class ObligationView {
  @Id('Identity.')
  id: string;

  @Id('Contract.')
  contractId: string;

  @Key('Indicator of the catalogue.', { optional: true })
  indicator?: string;

  @Text('Title, as it was when signed.', { max: 1000 })
  title: string;

  @Text('Indicator type, as it was when signed.')
  type: string;

  @Text('Unit, as it was when signed.', { optional: true })
  unit?: string;

  @Text('Theme, by title.', { optional: true })
  theme?: string;

  @Decimal('Target over the whole contract.', { optional: true })
  target?: number;

  @Choice(profiles, 'How the target spreads.')
  profile: Profile;

  @Choice(frequencies, 'How often a return is due.')
  frequency: Frequency;

  @Whole('Working days from the end of a period to the due date.')
  dueOffsetDays: number;

  @Text('Evidence wanted.', { optional: true })
  evidence?: string;

  @Decimal('Promised by now, along the profile, over the periods that have ended.', { optional: true })
  promisedToDate?: number;

  @Decimal('Delivered by now, accepted or submitted.', { optional: true })
  deliveredToDate?: number;

  @Decimal('Delivered and accepted by the contract manager.', { optional: true })
  acceptedToDate?: number;

  @Choice(
    ['good', 'approaching-target', 'requires-improvement', 'inadequate', 'other'],
    'Rating against the profile.',
  )
  rating: string;

  @Whole('Version, for If-Match.')
  version: number;
}

export class ContractView {
  @Id('Identity.')
  id: string;

  @Text('Reference that people see, for example CT-2026-0007.')
  reference: string;

  @Text('Title.')
  title: string;

  @Id('Supplier.')
  supplierId: string;

  @Text('Supplier, by name.')
  supplier: string;

  @Text('Category of spend.')
  category: string;

  @Text('Directorate.')
  directorate: string;

  @Choice(regimes, 'Legal regime.')
  regime: Regime;

  @Money('Value without VAT.')
  valueExVat: number;

  @DateOnly('First day.')
  startsOn: string;

  @DateOnly('Last day.')
  endsOn: string;

  @Id('Contract manager.', { optional: true })
  managerId?: string;

  @Text('Contract manager, by name.', { optional: true })
  manager?: string;

  @Choice(contractStates, 'State.')
  state: ContractState;

  @Text("The council's own reference, for one that was imported.", { optional: true })
  councilReference?: string;

  @Choice(['entered', 'imported'], 'How it came here.')
  source: 'entered' | 'imported';

  @Id('Procurement it came from.', { optional: true })
  procurementId?: string;

  @Whole('Obligations.')
  obligations: number;

  @Whole('Returns overdue.')
  overdue: number;

  @DateOnly('Next due date.', { optional: true })
  nextDueOn?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

/** A cell of an imported spreadsheet that cannot be taken. */
export class ImportProblem {
  @Text('Sheet.')
  sheet: string;

  @Whole('Row as the spreadsheet numbers it, from 1.')
  row: number;

  @Text('Column by its heading.')
  column: string;

  @Text('What is wrong and how to mend it.', { max: 1000 })
  message: string;
}

export class ImportRow {
  @Choice(['contract', 'obligation', 'person'], 'What the row is.')
  what: 'contract' | 'obligation' | 'person';

  @Choice(['new', 'unchanged'], 'What taking it would do.')
  change: 'new' | 'unchanged';

  @Text('The row in words.', { max: 1000 })
  words: string;
}

/** Preview of a register of running contracts; nothing is written until it is accepted, and then all of it. */
export class ImportView {
  @Id('Identity.')
  id: string;

  @Text('Name of the file.')
  name: string;

  @Choice(['previewed', 'accepted'], 'State.')
  state: 'previewed' | 'accepted';

  @ListOf(() => ImportProblem, 'Every cell that cannot be taken.')
  problems: ImportProblem[];

  @ListOf(() => ImportRow, 'What taking it would do.')
  rows: ImportRow[];
}

/** Promised beside delivered, for a theme, an outcome or an indicator. Nothing is counted twice. */
export class DeliveryRow {
  @Text('Identity in lists.', { max: 200 })
  id: string;

  @Text('Theme, by title.')
  theme: string;

  @Text('Indicator, by title.', { max: 1000 })
  indicator: string;

  @Texts('Outcomes it serves, by title.')
  outcomes: string[];

  @Text('Unit.', { optional: true })
  unit?: string;

  @Decimal('Target over whole contracts.', { optional: true })
  target?: number;

  @Decimal('Promised by now, along the profiles.', { optional: true })
  promised?: number;

  @Decimal('Delivered by now.', { optional: true })
  delivered?: number;

  @Whole('Contracts that carry it.')
  contracts: number;

  @Flag('Adds up over contracts.')
  addsUp: boolean;
}

export class ContractListQuery extends ListQuery {
  @Choice(contractStates, 'State.', { optional: true })
  state?: ContractState;

  @Id('Supplier.', { optional: true })
  supplierId?: string;

  @Text('Category of spend.', { optional: true, max: 80 })
  category?: string;

  @Text('Directorate.', { optional: true, max: 80 })
  directorate?: string;

  @Id('Contract manager.', { optional: true })
  managerId?: string;
}

export class ObligationListQuery extends ListQuery {
  @Id('Contract.', { optional: true })
  contractId?: string;
}

/** Query of `GET /deliveries`. */
export class DeliveryQuery {
  @Id('Contract; all when left out.', { optional: true })
  contractId?: string;
}
