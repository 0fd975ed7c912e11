import formats from 'ajv-formats';
import { Ajv } from 'ajv';

// The JSON Schema of release packages of the Open Contracting Data Standard 1.1.5
// (https://standard.open-contracting.org/schema/1__1__5/release-package-schema.json), with the fields of the extensions that packages
// name: names, types, code lists and what is required are those of the standard. Like it, it lets unknown fields pass.

type Schema = Record<string, unknown>;

const orNull = (type: string, rest: Schema = {}): Schema => ({ type: [type, 'null'], ...rest });
const text = orNull('string');
const number = orNull('number');
const whole = orNull('integer');
const flag = orNull('boolean');
const uri = orNull('string', { format: 'uri' });
const moment = orNull('string', { format: 'date-time' });
const texts = orNull('array', { items: { type: 'string' } });
const id: Schema = { type: ['string', 'integer'], minLength: 1 };
const idOrNull: Schema = { type: ['string', 'integer', 'null'] };
const said: Schema = { type: 'string', minLength: 1 };
const oneOf = (...codes: string[]): Schema => orNull('string', { enum: [...codes, null] });

const one = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const list = (name: string): Schema => ({ type: 'array', items: one(name) });
const set = (name: string): Schema => ({ ...list(name), uniqueItems: true });
const some = (name: string): Schema => ({ ...set(name), minItems: 1 });
const thing = (properties: Schema, ...required: string[]): Schema => ({
  ...{ type: 'object', properties },
  ...(required.length ? { required } : {}),
});

const categories = oneOf('goods', 'works', 'services');
const tenderStatus = oneOf(
  ...['planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'],
);
const unit = { scheme: text, id: text, name: text, uri };
const organisation = {
  ...{
    name: text,
    identifier: one('Identifier'),
    address: one('Address'),
    contactPoint: one('ContactPoint'),
  },
  additionalIdentifiers: set('Identifier'),
};
const titled = { title: text, description: text };

const definitions = {
  Planning: thing({
    ...{ rationale: text, budget: one('Budget'), documents: list('Document'), milestones: list('Milestone') },
    forecasts: some('Metric'),
  }),
  Tender: thing(
    {
      ...{ id, ...titled, status: tenderStatus, procuringEntity: one('OrganizationReference') },
      ...{ items: set('Item'), value: one('Value'), minValue: one('Value') },
      procurementMethod: oneOf('open', 'selective', 'limited', 'direct'),
      ...{ procurementMethodDetails: text, procurementMethodRationale: text },
      ...{ mainProcurementCategory: categories, additionalProcurementCategories: texts },
      ...{ awardCriteria: text, awardCriteriaDetails: text, eligibilityCriteria: text },
      ...{ submissionMethod: texts, submissionMethodDetails: text, hasEnquiries: flag },
      ...{ tenderPeriod: one('Period'), enquiryPeriod: one('Period'), awardPeriod: one('Period') },
      ...{ contractPeriod: one('Period'), numberOfTenderers: whole, tenderers: set('OrganizationReference') },
      ...{ documents: list('Document'), milestones: list('Milestone') },
      ...{ amendments: list('Amendment'), amendment: one('Amendment') },
      ...{ lots: list('Lot'), targets: some('Metric') },
      ...{ hasSustainability: flag, sustainability: some('Sustainability') },
    },
    'id',
  ),
  Award: thing(
    {
      ...{ id, ...titled, status: oneOf('pending', 'active', 'cancelled', 'unsuccessful'), date: moment },
      ...{ value: one('Value'), suppliers: set('OrganizationReference'), items: some('Item') },
      ...{ contractPeriod: one('Period'), documents: set('Document') },
      ...{ amendments: list('Amendment'), amendment: one('Amendment') },
      ...{ relatedLots: texts, agreedMetrics: some('Metric') },
    },
    'id',
  ),
  Contract: thing(
    {
      ...{ id, awardID: id, ...titled, status: oneOf('pending', 'active', 'cancelled', 'terminated') },
      ...{ period: one('Period'), value: one('Value'), items: some('Item'), dateSigned: moment },
      ...{ documents: set('Document'), implementation: one('Implementation') },
      ...{ relatedProcesses: set('RelatedProcess'), milestones: list('Milestone') },
      ...{ amendments: list('Amendment'), amendment: one('Amendment') },
      ...{ agreedMetrics: some('Metric'), noAgreedMetricsRationale: text },
    },
    ...['id', 'awardID'],
  ),
  Implementation: thing({
    ...{ transactions: set('Transaction'), milestones: set('Milestone'), documents: set('Document') },
    metrics: some('Metric'),
  }),
  Milestone: thing(
    {
      ...{ id, ...titled, type: text, code: text, dueDate: moment, dateMet: moment, dateModified: moment },
      ...{ status: oneOf('scheduled', 'met', 'notMet', 'partiallyMet'), documents: set('Document') },
    },
    'id',
  ),
  Document: thing(
    {
      ...{ id, documentType: text, ...titled, url: uri, datePublished: moment, dateModified: moment },
      ...{ format: text, language: text, noticeType: text, relatedLots: texts },
    },
    'id',
  ),
  Budget: thing({
    ...{ id: idOrNull, description: text, amount: one('Value'), project: text, projectID: idOrNull },
    ...{ uri, source: uri },
  }),
  Transaction: thing(
    {
      ...{ id, source: uri, date: moment, value: one('Value'), uri, amount: one('Value') },
      ...{ payer: one('OrganizationReference'), payee: one('OrganizationReference') },
      ...{ providerOrganization: one('Identifier'), receiverOrganization: one('Identifier') },
    },
    'id',
  ),
  OrganizationReference: thing({ ...organisation, id }),
  Organization: thing({
    ...{ ...organisation, id: text, roles: texts },
    details: orNull('object', { properties: { scale: oneOf('micro', 'sme', 'large', ''), vcse: flag } }),
  }),
  Item: thing(
    {
      ...{ id, description: text, classification: one('Classification'), quantity: number },
      additionalClassifications: set('Classification'),
      unit: thing({ ...unit, value: one('Value') }),
    },
    'id',
  ),
  Amendment: thing({
    ...{ id: text, date: moment, description: text, rationale: text, amendsReleaseID: text, releaseID: text },
    changes: { type: 'array', items: thing({ property: { type: 'string' } }) },
  }),
  RelatedProcess: thing({
    ...{ id: { type: 'string' }, relationship: texts, title: text, scheme: text, identifier: text, uri },
  }),
  Classification: thing({ scheme: text, id: idOrNull, description: text, uri }),
  Identifier: thing({ scheme: text, id: idOrNull, legalName: text, uri }),
  Address: thing({
    ...{ streetAddress: text, locality: text, region: text, postalCode: text, countryName: text },
  }),
  ContactPoint: thing({ name: text, email: text, telephone: text, faxNumber: text, url: uri }),
  Value: thing({
    ...{ amount: number, amountGross: number, currency: orNull('string', { pattern: '^[A-Z]{3}$' }) },
  }),
  Period: thing({
    ...{ startDate: moment, endDate: moment, maxExtentDate: moment, durationInDays: whole },
    durationInMonths: whole,
  }),
  Lot: thing({ id: { type: 'string' }, ...titled, status: tenderStatus, value: one('Value') }, 'id'),
  Metric: thing({ id: said, ...titled, observations: some('Observation') }, 'id'),
  Observation: thing(
    {
      ...{
        id: said,
        period: one('Period'),
        value: one('Value'),
        measure: { type: ['string', 'number', 'null'] },
      },
      ...{ unit: { ...thing(unit), minProperties: 1 }, notes: orNull('string', { minLength: 1 }) },
      measureClassification: one('Classification'),
    },
    'id',
  ),
  Sustainability: {
    ...thing({
      goal: orNull('string', { minLength: 1 }),
      strategies: { ...texts, minItems: 1, uniqueItems: true },
    }),
    minProperties: 1,
  },
  Release: thing(
    {
      ...{ ocid: said, id: said, date: { type: 'string', format: 'date-time' }, language: text },
      tag: {
        ...{ type: 'array', minItems: 1 },
        items: {
          enum: [
            ...[
              'planning',
              'planningUpdate',
              'tender',
              'tenderAmendment',
              'tenderUpdate',
              'tenderCancellation',
            ],
            ...[
              'award',
              'awardUpdate',
              'awardCancellation',
              'contract',
              'contractUpdate',
              'contractAmendment',
            ],
            ...['implementation', 'implementationUpdate', 'contractTermination', 'compiled'],
          ],
        },
      },
      initiationType: { enum: ['tender'] },
      ...{ parties: set('Organization'), buyer: one('OrganizationReference'), planning: one('Planning') },
      ...{ tender: one('Tender'), awards: set('Award'), contracts: set('Contract') },
      relatedProcesses: set('RelatedProcess'),
    },
    ...['ocid', 'id', 'date', 'tag', 'initiationType'],
  ),
};

const releasePackage: Schema = {
  ...thing(
    {
      uri: { type: 'string', format: 'uri' },
      version: { type: 'string', pattern: '^(\\d+\\.)(\\d+)$' },
      extensions: { type: 'array', items: { type: 'string', format: 'uri' } },
      publishedDate: { type: 'string', format: 'date-time' },
      releases: some('Release'),
      publisher: thing({ name: { type: 'string' }, scheme: text, uid: text, uri }, 'name'),
      ...{ license: uri, publicationPolicy: uri },
      links: thing({ next: { type: 'string', format: 'uri' }, prev: { type: 'string', format: 'uri' } }),
    },
    ...['uri', 'publisher', 'publishedDate', 'releases', 'version'],
  ),
  definitions,
};

const ajv = formats.default(new Ajv({ allErrors: true, allowUnionTypes: true }));
const isPackage = ajv.compile(releasePackage);

/** Where something is no release package of the standard, and why: `/releases/0/tag must be array`. */
export const faultsByTheStandard = (what: unknown): string[] =>
  isPackage(what)
    ? []
    : (isPackage.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
