import { Choice, Choices, Flag, Instant, ListOf, LongText, One, Text, Texts } from '../fields.js';
import {
  OcdsDocument,
  OcdsLot,
  OcdsMetric,
  OcdsOrganization,
  OcdsOrganizationReference,
  OcdsPeriod,
  OcdsSustainability,
  OcdsValue,
} from './ocds-parts.js';

export const ocdsTags = [
  'planning',
  'tender',
  'tenderCancellation',
  'award',
  'contract',
  'implementation',
] as const;
export type OcdsTag = (typeof ocdsTags)[number];

export class OcdsPlanning {
  @LongText('Why something is bought: the need, as the tender notice says it.')
  rationale: string;
}

export const ocdsMethods = ['open', 'selective', 'limited', 'direct'] as const;
export const ocdsCategories = ['goods', 'services', 'works'] as const;

export class OcdsTender {
  @Text('Reference of the procurement.')
  id: string;

  @Text('Title.')
  title: string;

  @Choice(['active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'], 'Closed code list tenderStatus.')
  status: string;

  @One(() => OcdsValue, 'Estimated.', { optional: true })
  value?: OcdsValue;

  @Choice(ocdsMethods, 'Closed code list method.', { optional: true })
  procurementMethod?: (typeof ocdsMethods)[number];

  @Text('Legal regime and route, in words.', { optional: true })
  procurementMethodDetails?: string;

  @Choice(ocdsCategories, 'Closed code list procurementCategory.', { optional: true })
  mainProcurementCategory?: (typeof ocdsCategories)[number];

  @Choice(['priceOnly', 'ratedCriteria'], 'Code list awardCriteria.', { optional: true })
  awardCriteria?: string;

  @LongText('Each criterion with its weighting.', { optional: true })
  awardCriteriaDetails?: string;

  @One(() => OcdsPeriod, 'Planned.', { optional: true })
  contractPeriod?: OcdsPeriod;

  @ListOf(() => OcdsLot, 'Where there is more than one (lots extension).', { optional: true })
  lots?: OcdsLot[];

  @ListOf(() => OcdsDocument, 'Notices that invited tenders.', { optional: true })
  documents?: OcdsDocument[];

  @Flag('Social value is asked for (sustainability extension).')
  hasSustainability: boolean;

  @ListOf(() => OcdsSustainability, 'Goals (sustainability extension).', { optional: true })
  sustainability?: OcdsSustainability[];

  @ListOf(() => OcdsMetric, 'What bidders are asked to promise (metrics extension).', { optional: true })
  targets?: OcdsMetric[];
}

export class OcdsAward {
  @Text('Unique in the release.')
  id: string;

  @Text('Title.')
  title: string;

  @Choice(['pending', 'active', 'unsuccessful'], 'Closed code list awardStatus.')
  status: string;

  @Instant('When it was made public.')
  date: string;

  @One(() => OcdsValue, 'Of the contract.', { optional: true })
  value?: OcdsValue;

  @ListOf(() => OcdsOrganizationReference, 'Who is awarded it; empty where nobody is.')
  suppliers: OcdsOrganizationReference[];

  @Texts('Numbers of lots (lots extension).', { optional: true })
  relatedLots?: string[];

  @ListOf(() => OcdsDocument, 'Notices.', { optional: true })
  documents?: OcdsDocument[];
}

export class OcdsImplementation {
  @ListOf(() => OcdsMetric, 'Delivered and accepted, by period; with ratings (metrics extension).', {
    max: 10_000,
  })
  metrics: OcdsMetric[];
}

export class OcdsAmendment {
  @Text('Unique in the contract.')
  id: string;

  @Instant('When.')
  date: string;

  @Text('What was changed.')
  description: string;
}

export class OcdsContract {
  @Text('Reference of the contract.')
  id: string;

  @Text('Of one of the awards.')
  awardID: string;

  @Text('Title.')
  title: string;

  @LongText('What is bought.', { optional: true })
  description?: string;

  @Choice(['pending', 'active', 'terminated'], 'Closed code list contractStatus.')
  status: string;

  @One(() => OcdsPeriod, 'From its first to its last day.')
  period: OcdsPeriod;

  @One(() => OcdsValue, 'Value.')
  value: OcdsValue;

  @Instant('When it was signed.', { optional: true })
  dateSigned?: string;

  @ListOf(() => OcdsDocument, 'Notices.', { optional: true })
  documents?: OcdsDocument[];

  @ListOf(() => OcdsAmendment, 'Changes since it was signed.', { optional: true })
  amendments?: OcdsAmendment[];

  @ListOf(() => OcdsMetric, 'What was promised (metrics extension).', { optional: true, max: 10_000 })
  agreedMetrics?: OcdsMetric[];

  @Text('Why there are no key performance indicators (United Kingdom extension).', { optional: true })
  noAgreedMetricsRationale?: string;

  @One(() => OcdsImplementation, 'What came of it.', { optional: true })
  implementation?: OcdsImplementation;
}

/** All that is public of one procurement, or of one contract that did not begin here, as it stands. */
export class OcdsRelease {
  @Text('Prefix of the council, and the reference.')
  ocid: string;

  @Text('Changes with every change of what is public.', { pattern: /^[^#]+$/, patternHint: 'without “#”' })
  id: string;

  @Instant('When something in it changed last.')
  date: string;

  @Choices(ocdsTags, 'What it tells about.')
  tag: OcdsTag[];

  @Choice(['tender'], 'Closed code list initiationType.')
  initiationType: 'tender';

  @Choice(['en'], 'Language.')
  language: 'en';

  @ListOf(() => OcdsOrganization, 'Everybody who is named in it.')
  parties: OcdsOrganization[];

  @One(() => OcdsOrganizationReference, 'The council.')
  buyer: OcdsOrganizationReference;

  @One(() => OcdsPlanning, 'The need.', { optional: true })
  planning?: OcdsPlanning;

  @One(() => OcdsTender, 'Once tenders were invited.', { optional: true })
  tender?: OcdsTender;

  @ListOf(() => OcdsAward, 'Once an award notice was published, or a contract was entered.', {
    optional: true,
  })
  awards?: OcdsAward[];

  @ListOf(() => OcdsContract, 'Once they were entered.', { optional: true })
  contracts?: OcdsContract[];
}

export class OcdsPublisher {
  @Text('Name of the council.')
  name: string;

  @Text('Register of organisations.', { optional: true })
  scheme?: string;

  @Text('Number in that register.', { optional: true })
  uid?: string;
}

export class OcdsLinks {
  @Text('The next page; absent on the last one.', { optional: true, max: 2000 })
  next?: string;
}

/** Answer of `GET /ocds/releases`: a release package of the Open Contracting Data Standard. */
export class OcdsReleasePackage {
  @Text('Address of the package.', { max: 2000 })
  uri: string;

  @Choice(['1.1'], 'Version of the standard.')
  version: '1.1';

  @Texts('Addresses of the extensions that are used.')
  extensions: string[];

  @Instant('When a release in it changed last.')
  publishedDate: string;

  @One(() => OcdsPublisher, 'The council.')
  publisher: OcdsPublisher;

  @Text('Licence.', { max: 500 })
  license: string;

  @ListOf(() => OcdsRelease, 'One a procurement, or a contract that did not begin here.')
  releases: OcdsRelease[];

  @One(() => OcdsLinks, 'Where it goes on (pagination extension).', { optional: true })
  links?: OcdsLinks;
}
