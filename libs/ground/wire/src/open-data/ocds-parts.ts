import { AnyValue, Choice, Decimal, Flag, Instant, ListOf, One, Text, Texts, Whole } from '../fields.js';

// Names and meanings are those of the Open Contracting Data Standard 1.1.5 and of the extensions that a package names: fields that
// are not published here are left out of the classes, so that a release with anything else in it is found to be wrong.

export class OcdsValue {
  @Decimal('In pounds, without VAT.', { min: 0 })
  amount: number;

  @Choice(['GBP'], 'ISO 4217.')
  currency: 'GBP';

  @Decimal('In pounds, with VAT (United Kingdom extension).', { min: 0, optional: true })
  amountGross?: number;
}

export class OcdsPeriod {
  @Instant('First moment.', { optional: true })
  startDate?: string;

  @Instant('Last moment.', { optional: true })
  endDate?: string;

  @Whole('At most so many months (United Kingdom extension).', { optional: true })
  durationInMonths?: number;
}

export class OcdsIdentifier {
  @Text('Register of organisations, as org-id.guide writes it.')
  scheme: string;

  @Text('Number in that register.')
  id: string;

  @Text('Name in that register.', { optional: true })
  legalName?: string;
}

export class OcdsOrganizationDetails {
  @Choice(['sme', 'large'], 'Size, by the definition of the council.', { optional: true })
  scale?: 'sme' | 'large';

  @Flag('Voluntary, community or social enterprise (United Kingdom extension).', { optional: true })
  vcse?: boolean;
}

export const ocdsPartyRoles = ['buyer', 'procuringEntity', 'supplier'] as const;

export class OcdsOrganization {
  @Text('Unique in the release.')
  id: string;

  @Text('Name.')
  name: string;

  @One(() => OcdsIdentifier, 'In a register.', { optional: true })
  identifier?: OcdsIdentifier;

  @Texts('Roles, of the code list partyRole.')
  roles: (typeof ocdsPartyRoles)[number][];

  @One(() => OcdsOrganizationDetails, 'Of suppliers.', { optional: true })
  details?: OcdsOrganizationDetails;
}

export class OcdsOrganizationReference {
  @Text('Of one of the parties.')
  id: string;

  @Text('Name.')
  name: string;
}

export class OcdsDocument {
  @Text('Unique in its list.')
  id: string;

  @Choice(
    ['plannedProcurementNotice', 'tenderNotice', 'awardNotice', 'contractNotice'],
    'Code list documentType.',
  )
  documentType: string;

  @Text('Code of the notice in law, such as UK4 (United Kingdom extension).', { optional: true })
  noticeType?: string;

  @Text('Title.')
  title: string;

  @Text('Where it can be read.', { optional: true, max: 1000 })
  url?: string;

  @Instant('When it was published.')
  datePublished: string;
}

export class OcdsUnit {
  @Text('Name of the unit.')
  name: string;
}

export class OcdsClassification {
  @Text('List of codes.')
  scheme: string;

  @Text('Code.')
  id: string;

  @Text('In words.', { optional: true })
  description?: string;
}

/** What was agreed or observed: either a value in money or a measure (metrics extension). */
export class OcdsObservation {
  @Text('Unique in its metric.')
  id: string;

  @One(() => OcdsPeriod, 'When it was so.', { optional: true })
  period?: OcdsPeriod;

  @One(() => OcdsValue, 'In money.', { optional: true })
  value?: OcdsValue;

  @AnyValue('Number or text, for what is not money.', { optional: true })
  measure?: number | string;

  @One(() => OcdsUnit, 'Of the measure.', { optional: true })
  unit?: OcdsUnit;

  @One(() => OcdsClassification, 'Rating of a key performance indicator (United Kingdom extension).', {
    optional: true,
  })
  measureClassification?: OcdsClassification;

  @Text('Why there is no figure.', { optional: true, max: 1000 })
  notes?: string;
}

/** A promise, or what came of it (metrics extension). */
export class OcdsMetric {
  @Text('The same in what was agreed and in what was delivered.')
  id: string;

  @Text('Indicator.', { max: 1000 })
  title: string;

  @Text('Theme.', { optional: true, max: 1000 })
  description?: string;

  @ListOf(() => OcdsObservation, 'By period.', { max: 10_000 })
  observations: OcdsObservation[];
}

export const ocdsStrategies = ['awardCriteria', 'contractPerformanceConditions'] as const;

/** A goal, and how it is pursued (sustainability extension). */
export class OcdsSustainability {
  @Text('Code of the list sustainabilityGoal.', { optional: true })
  goal?: string;

  @Texts('Codes of the list sustainabilityStrategy.')
  strategies: (typeof ocdsStrategies)[number][];
}

/** A part that is awarded by itself (lots extension). */
export class OcdsLot {
  @Text('Number.')
  id: string;

  @Text('Title.')
  title: string;

  @One(() => OcdsValue, 'Estimated.', { optional: true })
  value?: OcdsValue;
}
