import { AlertsModule } from '@commonweal/alerts';
import type { Pack, PackDocument } from '@commonweal/documents';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { MessagesModule } from '@commonweal/messages';
import { MonitoringModule } from '@commonweal/monitoring';
import { Transaction } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen, smallPolicy } from '@commonweal/procurements/testing';
import { Suppliers, SuppliersModule } from '@commonweal/suppliers';
import type {
  BidGiven,
  BidView,
  CriteriaView,
  Criterion,
  NoticeContent,
  ScoringSheetView,
  WorkflowContent,
  WorkflowTask,
} from '@commonweal/wire';
import { AwardModule } from '../award.module.js';
import { zeroToFive } from './bids.js';

const task = (key: string, kind: WorkflowTask['kind'], more: Partial<WorkflowTask> = {}): WorkflowTask => ({
  ...{ key, kind, title: `The ${key}`, guidance: 'Do it.', basis: 'A spec', required: true },
  ...more,
});

const stage = (key: string, ...tasks: WorkflowTask[]) => ({
  ...{ key, title: key, guidance: 'Do it.', targetDays: 20, tasks },
});

const workflow: WorkflowContent = {
  title: 'From criteria to contract',
  description: 'For the spec.',
  stages: [
    stage(
      'needs-analysis',
      task('choose', 'choose-indicators'),
      task('no-kpis', 'answer', { facts: ['noKpisReason'], required: false }),
      task('facts', 'answer', { facts: ['estimatedValueExVat', 'contractMonths', 'contractStartsOn'] }),
    ),
    stage('specification', task('criteria', 'criteria')),
    stage('award', task('bids', 'bids'), task('evaluation', 'evaluation'), task('award', 'award')),
    stage('monitoring', task('contract', 'contract')),
  ],
};

const notice: NoticeContent = {
  ...{
    title: 'Contract award notice',
    code: 'UK6',
    regimes: ['PA23'],
    basis: 'PA23 s.51',
    guidance: 'Then wait.',
  },
  text: '((reference)): ((winners)); standstill to ((standstill_ends))',
  standstill: { offset: 8, unit: 'working-days', anchorCounts: true },
};

const parameter = (key: string, value: number): PackDocument => ({
  ...{ kind: 'parameter', key },
  content: {
    title: key,
    type: 'number',
    selector: 'today',
    series: [{ from: '2024-01-01', value, source: 'A spec' }],
  },
});

const isConstruction = { fact: 'category', operator: 'equal', value: 'construction' };

const rule = (
  key: string,
  effect: object,
  subject = 'procurement',
  on: object = isConstruction,
): PackDocument => ({
  ...{ kind: 'rule', key },
  content: {
    ...{ title: key, subject, owner: 'Policy team', reviewBy: '2099-01-01', examples: [] },
    conditions: { all: [on] },
    effects: [effect],
    basis: { text: 'It is so.', source: 'A spec' },
  },
});

const aFact = (key: string, type: string, of: object): PackDocument => ({
  ...{ kind: 'fact', key },
  content: { title: key, type, ...of },
});
const derived = { subjects: ['contract'], from: 'system' };
const answered = { subjects: ['procurement'], from: 'answer', question: 'What is it?' };

/** What is owed once the contract is signed. */
const detailsOfTheContract: PackDocument[] = [
  ...[aFact('contractRegime', 'text', derived), aFact('contractSignedOn', 'date', derived)],
  {
    ...{ kind: 'duty', key: 'contract-details-notice' },
    content: {
      ...{ title: 'Publish the details', code: 'UK7', basis: 'PA23 s.53', guidance: 'Do it.' },
      ...{ anchor: 'contractSignedOn', repeats: 'never', evidence: 'Its number.' },
      period: { offset: 30, unit: 'calendar-days', anchorCounts: true },
    },
  },
  {
    ...{ kind: 'notice', key: 'contract-details-notice' },
    content: {
      ...{ title: 'Contract details notice', code: 'UK7', regimes: ['PA23'], basis: 'PA23 s.53' },
      ...{ guidance: 'After signing.', text: '((reference))' },
    },
  },
  rule('owe-details', { effect: 'owe-duty', duty: 'contract-details-notice' }, 'contract', {
    ...{ fact: 'contractRegime', operator: 'equal', value: 'PA23' },
  }),
];

const more: PackDocument[] = [
  ...detailsOfTheContract,
  { kind: 'scale', key: 'zero-to-five', content: zeroToFive },
  { kind: 'notice', key: 'contract-award-notice', content: notice },
  { kind: 'workflow', key: 'full-procurement', content: workflow },
  ...[aFact('contractStartsOn', 'date', answered), aFact('noKpisReason', 'text', answered)],
  rule('kpis', { effect: 'require-kpis', atLeast: 2 }, 'procurement', {
    all: [isConstruction, { fact: 'noKpisReason', operator: 'isKnown', value: false }],
  }),
  rule('least-weighting', { effect: 'minimum-weighting', percent: 10 }),
  parameter('low-price-share', 20),
  parameter('over-promise-times', 3),
  parameter('delivered-share', 80),
];

/** The small policy, with a workflow from criteria to contract. */
export const awardPolicy: Pack = {
  ...smallPolicy,
  documents: [
    ...smallPolicy.documents.filter(
      ({ kind, key }) => !(kind === 'workflow' && key === 'full-procurement') && key !== 'record-first',
    ),
    ...more,
  ],
};

export const aCouncil = (): Promise<TestApplication> =>
  aHouse([awardPolicy], [MessagesModule, AlertsModule, SuppliersModule, MonitoringModule, AwardModule]);

/** The procurement of a school, as far as one wants it. */
export class School {
  private readonly suppliers = new Map<string, string>();

  constructor(
    readonly app: TestApplication,
    readonly lead: SignedInAs,
    readonly seen: Seen,
  ) {}

  static async begun(app: TestApplication, lead: SignedInAs): Promise<School> {
    const seen = await Seen.opened(app, lead, {
      facts: { regime: 'PA23', estimatedValueExVat: 600_000_000 },
    });
    await seen.answer('facts', { contractMonths: 24, contractStartsOn: '2026-09-01' });
    await seen.answer('no-kpis', { noKpisReason: 'One delivery.' });
    await seen.choose('apprentices', 'both');
    await seen.choose('packaging', 'not-appropriate', 'Nothing is packed.');
    await seen.act('stage/advance');
    return new School(app, lead, seen);
  }

  get id(): string {
    return this.seen.id;
  }

  async lotId(): Promise<string> {
    const [lot] = await this.seen.get<{ id: string }[]>('/lots');
    return lot?.id ?? '';
  }

  /** 40 price, 40 quality, 20 apprentices. */
  async criteria(change: (criteria: Criterion[]) => Criterion[] = (same) => same) {
    const [view] = await this.seen.get<CriteriaView[]>('/criteria');
    const of = (view?.criteria ?? []).map((criterion) => ({
      ...criterion,
      weight: criterion.kind === 'social-value' ? 20 : 40,
      relation: 'It is what is bought, in proportion.',
    }));
    const body = { criteria: change(of), tieBreak: ['quality'] };
    return this.seen.send('PUT', `/lots/${await this.lotId()}/criteria`, body, view?.version ?? 0);
  }

  async supplier(name: string): Promise<string> {
    const known = this.suppliers.get(name);
    if (known) return known;
    const body = { name, sme: true, vcse: false, local: true };
    const made = await this.app.get(Transaction).run((tx) => this.app.get(Suppliers).create(tx, body, null));
    this.suppliers.set(name, made.id);
    return made.id;
  }

  async bid(name: string, pounds: number, apprentices: number, more: Partial<BidGiven> = {}) {
    const body: BidGiven = {
      ...{ lotId: await this.lotId(), supplierId: await this.supplier(name), pricePence: pounds * 100 },
      offers: [
        { criterion: 'quality', answer: `How ${name} builds.` },
        { criterion: 'sv-apprentices', value: apprentices },
      ],
      ...{ sme: true, vcse: false, local: true, kindEvidence: 'Accounts; its office is in the city.' },
      ...more,
    };
    return this.seen.send('POST', '/bids', body);
  }

  bids = () => this.seen.get<BidView[]>('/bids');

  async bidOf(name: string): Promise<BidView> {
    const found = (await this.bids()).find(({ bidder }) => bidder === name);
    if (!found) throw new Error(`${name} has no bid.`);
    return found;
  }

  async record(key: string) {
    return this.seen.complete(key, { note: 'Done.' });
  }

  /** As far as the award stage, with three bids on record. */
  async tendered(): Promise<void> {
    await this.criteria();
    await this.record('criteria');
    await this.seen.act('stage/advance');
    await this.bid('Alder', 500_000, 4);
    await this.bid('Birch', 520_000, 6);
    await this.bid('Cedar', 480_000, 5);
    await this.record('bids');
  }

  /** Two evaluators who have scored alone. @returns them */
  async scored(scores: Record<string, [number, number]>): Promise<SignedInAs[]> {
    const evaluators = [
      await signInAs(this.app, { roles: ['contract-manager'], name: 'Ada' }),
      await signInAs(this.app, { roles: ['lead'], name: 'Ben' }),
    ];
    for (const { personId } of evaluators)
      await this.seen.send('POST', '/evaluators', { personId, kinds: ['quality', 'social-value'] });
    for (const [index, as] of evaluators.entries()) await this.scoresOf(as, scores, index);
    return evaluators;
  }

  /** One answer, and does not hand in. */
  async scoresSomething(as: SignedInAs, comment = 'As it is.'): Promise<void> {
    const path = `/api/evaluations/${await this.sheetOf(as)}`;
    const declared = { hasConflict: false, words: 'None.' };
    await this.app.request('POST', `${path}/declaration`, { as, body: declared });
    const { questions, version } = (await this.app.request<ScoringSheetView>('GET', path, { as })).body;
    const [question] = questions;
    const scores = [
      {
        ...{ bidId: question?.answers[0]?.bidId, criterion: question?.criterion },
        ...{ score: 3, comment },
      },
    ];
    await this.app.request('PUT', `${path}/scores`, { as, ifMatch: version, body: { scores } });
  }

  private async scoresOf(as: SignedInAs, scores: Record<string, [number, number]>, index: number) {
    const id = await this.sheetOf(as);
    const ask = <T>(method: 'GET' | 'POST' | 'PUT', rest: string, body?: object, ifMatch?: number) =>
      this.app.request<T>(method, `/api/evaluations/${id}${rest}`, { as, body, ifMatch });
    await ask('POST', '/declaration', { hasConflict: false, words: 'None.' });
    const sheet = (await ask<ScoringSheetView>('GET', '')).body;
    const given = sheet.questions.flatMap(({ criterion, answers }) =>
      answers.map(({ bidId, bidder }) => ({
        ...{ bidId, criterion, comment: `As ${bidder} says.` },
        score: scores[bidder]?.[index] ?? 3,
      })),
    );
    await ask('PUT', '/scores', { scores: given }, sheet.version);
    await ask('POST', '/hand-in', {}, sheet.version + 1);
  }

  async sheetOf(as: SignedInAs): Promise<string> {
    const { body } = await this.app.request<{ id: string; procurementId: string }[]>(
      'GET',
      '/api/evaluations',
      { as },
    );
    return body.find(({ procurementId }) => procurementId === this.id)?.id ?? '';
  }
}

/** More apprentices in the first year than in the second. */
export const opening = {
  ...{ title: 'The school', startsOn: '2026-09-01', endsOn: '2028-08-31' },
  obligations: [
    {
      ...{ indicator: 'apprentices', profile: 'custom', frequency: 'yearly', dueOffsetDays: 10 },
      amounts: [
        { from: '2026-09-01', amount: 4 },
        { from: '2027-09-01', amount: 2 },
      ],
    },
  ],
};
