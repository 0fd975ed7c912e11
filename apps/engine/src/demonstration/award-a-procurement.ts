import type {
  ContractDraftView,
  CriteriaView,
  Criterion,
  EvaluationView,
  IndicatorChoiceView,
  MyEvaluationView,
  NoticeView,
  ResultView,
  ScoringSheetView,
  SupplierView,
  TaskKind,
} from '@commonweal/wire';
import type { Cast } from './council.js';
import type { PlayedProcurement } from './played-procurement.js';

/** Prices of the bidders against the estimate, and how well each answers. */
const bidders = [
  { price: 0.97, marks: [4, 4], promise: 1 },
  { price: 0.91, marks: [3, 4], promise: 3 },
  { price: 1.02, marks: [5, 4], promise: 2 },
];

/** What the lead and the evaluators do from the award criteria to the contract. */
export class AwardAProcurement {
  constructor(
    private readonly cast: Cast,
    private readonly story: PlayedProcurement,
    private readonly id: string,
    /** Of the story: supplier and price follow from it. */
    private readonly place: number,
  ) {}

  /** Brings the work of a task of the kind to where its record can be given, as far as a day can. */
  async work(kind: TaskKind, today: string): Promise<void> {
    if (kind === 'criteria') await this.setCriteria();
    if (kind === 'bids') await this.enterBids();
    if (kind === 'evaluation') await this.evaluate();
    if (kind === 'award') await this.decide();
    if (kind === 'contract') await this.openContracts(today);
  }

  private get<T>(rest: string): Promise<T> {
    return this.cast.get<T>(this.story.lead, `/procurements/${this.id}${rest}`);
  }

  private url(rest: string): string {
    return `/procurements/${this.id}${rest}`;
  }

  private async setCriteria(): Promise<void> {
    for (const { lotId, criteria, tieBreak, version } of await this.get<CriteriaView[]>('/criteria')) {
      const relation = 'It is part of what is bought, and small firms can answer it.';
      const body = { criteria: criteria.map((one) => ({ ...one, relation })), tieBreak };
      await this.cast.put(this.story.lead, this.url(`/lots/${lotId}/criteria`), body, version);
    }
  }

  private async enterBids(): Promise<void> {
    const suppliers = await this.cast.get<SupplierView[]>('auditor', '/suppliers?perPage=50&sort=name');
    const types = new Map(
      (await this.get<IndicatorChoiceView[]>('/indicators')).map(({ id, type }) => [id, type]),
    );
    const estimate = Number(this.story.facts['estimatedValueExVat']);
    for (const { lotId, criteria } of await this.get<CriteriaView[]>('/criteria'))
      for (const [index, { price, promise }] of bidders.entries()) {
        const supplier = suppliers[(this.place * bidders.length + index) % suppliers.length];
        if (!supplier) continue;
        const { id: supplierId, name, sme, vcse, local } = supplier;
        const asked = criteria.filter(({ kind }) => kind !== 'price');
        await this.cast.post(this.story.lead, this.url('/bids'), {
          ...{ lotId, supplierId, sme, vcse, local, pricePence: Math.round((estimate * price) / 100) * 100 },
          kindEvidence: `Last accounts and the register entry of ${name}, seen by the lead.`,
          offers: asked.map((criterion) => offer(criterion, name, promise, types)),
        });
      }
  }

  private async evaluate(): Promise<void> {
    const { lead } = this.story;
    const evaluators = [lead === 'lead' ? 'other-lead' : 'lead', 'contract-manager'];
    for (const key of evaluators)
      await this.cast.post(lead, this.url('/evaluators'), {
        personId: this.cast.idOf(key),
        kinds: ['quality', 'social-value'],
      });
    for (const [index, key] of evaluators.entries()) await this.scoreAs(key, index);
    const { matters } = await this.get<EvaluationView>('/evaluation');
    for (const { bidId, criterion, scores, differs } of matters) {
      const score = Math.max(...scores.map((one) => one.score));
      const reason = differs
        ? 'The panel read the answer together: the dates and names in it deserve the higher score.'
        : 'People, steps and dates are named, and it was done before.';
      await this.cast.put(lead, this.url('/moderation'), { bidId, criterion, score, reason }, 0);
    }
  }

  private async scoreAs(key: string, index: number): Promise<void> {
    const mine = await this.cast.get<MyEvaluationView[]>(key, '/evaluations');
    const id = mine.find(({ procurementId }) => procurementId === this.id)?.id ?? '';
    const declaration = { hasConflict: false, words: 'I have no interest in any of the bidders.' };
    const { questions, version } = await this.cast.post<ScoringSheetView>(
      key,
      `/evaluations/${id}/declaration`,
      declaration,
    );
    const scores = questions.flatMap(({ criterion, answers }) =>
      answers.map(({ bidId, bidder }, place) => ({
        ...{ bidId, criterion, score: bidders[place % bidders.length]?.marks[index] ?? 3 },
        comment: `${bidder} says who does what by when.`,
      })),
    );
    const saved = await this.cast.put(key, `/evaluations/${id}/scores`, { scores }, version);
    await this.cast.post(key, `/evaluations/${id}/hand-in`, {}, saved.version);
  }

  private async decide(): Promise<void> {
    for (const { lotId, bids, version } of await this.get<ResultView[]>('/results')) {
      const winner = bids.find(({ rank }) => rank === 1);
      if (!winner) continue;
      const flagAnswers = winner.flags.map(({ key }) => [
        key,
        'The bidder explained it with names and dates.',
      ]);
      const others = bids.filter(({ rank, bidId }) => rank !== undefined && bidId !== winner.bidId);
      const body = {
        ...{ bidId: winner.bidId, reason: 'The most advantageous tender by the published criteria.' },
        flagAnswers: Object.fromEntries(flagAnswers) as Record<string, string>,
        advantages: Object.fromEntries(
          others.map(({ bidId }) => [
            bidId,
            'The winner promises more for the price, and says better how it will be kept.',
          ]),
        ),
      };
      await this.cast.put(this.story.lead, this.url(`/lots/${lotId}/award`), body, version);
    }
  }

  /** Nothing is entered while a standstill lasts: the lead comes back another day. */
  private async openContracts(today: string): Promise<void> {
    await this.publishNotices(today);
    for (const { lotId, title, blockedBy, contractId, obligations, ...dates } of await this.get<
      ContractDraftView[]
    >('/contract-drafts')) {
      if (blockedBy.length || contractId) continue;
      const { startsOn, endsOn } = dates;
      await this.cast.post(this.story.lead, this.url(`/lots/${lotId}/contract`), {
        ...{ title, startsOn, endsOn, signedOn: today, managerId: this.cast.idOf('contract-manager') },
        obligations: obligations.map(
          ({ indicator, profile, frequency, dueOffsetDays, hasTarget, isOffered }) => ({
            ...{ indicator, profile, frequency, dueOffsetDays },
            ...(hasTarget && !isOffered ? { target: 10 } : {}),
          }),
        ),
      });
    }
  }

  private async publishNotices(today: string): Promise<void> {
    for (const { key, beginsStandstill, version } of await this.get<NoticeView[]>('/notices'))
      if (beginsStandstill && version === 0)
        await this.cast.put(
          this.story.lead,
          this.url(`/notices/${key}`),
          { publishedOn: today, evidence: `Find a Tender, ${today}` },
          version,
        );
  }
}

function offer(
  { key, method, indicator = '', title }: Criterion,
  name: string,
  promise: number,
  types: ReadonlyMap<string, string>,
) {
  const answer = `${name}: a named person leads on “${title}”, with partners in the city, steps by quarter and figures every month.`;
  if (method === 'scale') return { criterion: key, answer };
  const type = types.get(indicator);
  return { criterion: key, value: figureOf(type, promise), answer };
}

function figureOf(type: string | undefined, promise: number): number {
  if (type === 'yes-no') return 1;
  if (type === 'percentage') return 20 + promise * 10;
  return type === 'money' ? promise * 500_000 : promise * 4;
}
