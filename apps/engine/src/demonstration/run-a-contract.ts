import type {
  ContractView,
  Frequency,
  ObligationView,
  PeriodAmount,
  PlannedPeriod,
  ReturnLineView,
  ReturnView,
  SupplierView,
} from '@commonweal/wire';
import type { PlayedContract } from './played-contract.js';
import type { Cast } from './council.js';

/** Days after a return came in on which the contract manager looks at it. */
const looksAfter = 6;

/** Days before the story's end that are long enough to hold the end of a month, and its return. */
const lastWeeks = 45;

/** One contract: entered when it begins; its supplier answers as its story says, its manager looks a few days later. */
export class RunAContract {
  id = '';
  private readonly sent = new Map<string, { on: string; round: number }>();
  private rounds: string[] = [];

  constructor(
    private readonly cast: Cast,
    private readonly story: PlayedContract,
    private readonly dates: { signedOn: string; startsOn: string; endsOn: string; seenFirstOn: string },
  ) {}

  async enter(): Promise<void> {
    const { story, cast } = this;
    const supplier = await this.supplier();
    const { title, category, directorate, regime, type, value, obligations } = story;
    const { signedOn, startsOn, endsOn } = this.dates;
    const contract = await cast.post<ContractView>('contract-manager', '/contracts', {
      ...{ title, supplierId: supplier.id, category, directorate, regime, type, startsOn, endsOn },
      ...{ valueExVat: value * 100, estimatedValueIncVat: value * 120, signedOn },
      ...entryOf(story, this.dates),
    });
    this.id = contract.id;
    for (const { indicator, target, frequency, profile = 'even', amounts: figures } of obligations) {
      const amounts = figures && (await this.amounts(frequency, figures));
      const body = { indicator, target, frequency, profile, amounts, dueOffsetDays: story.dueAfter ?? 10 };
      await cast.post<ObligationView>('contract-manager', `/contracts/${this.id}/obligations`, body);
    }
  }

  private async amounts(frequency: Frequency, figures: number[]): Promise<PeriodAmount[]> {
    const url = `/contracts/${this.id}/periods?frequency=${frequency}`;
    const periods = await this.cast.get<PlannedPeriod[]>('contract-manager', url);
    return periods.map(({ from }, index) => ({ from, amount: figures[index] ?? 0 }));
  }

  /** The supplier with its people, unless an earlier contract has brought them. */
  private async supplier(): Promise<SupplierView> {
    const { cast, story } = this;
    const named = `/suppliers?q=${encodeURIComponent(story.supplier.name)}`;
    const [known] = await cast.get<SupplierView[]>('contract-manager', named);
    if (known) return known;
    const supplier = await cast.post<SupplierView>('contract-manager', '/suppliers', story.supplier);
    for (const person of story.people) {
      await cast.post('contract-manager', `/suppliers/${supplier.id}/people`, person);
      await cast.know(person.email, person.email);
    }
    return supplier;
  }

  /** What its people do on a working day. */
  async live(today: string, workingDaysAfter: (day: string, n: number) => string): Promise<void> {
    const open = await this.cast.get<ReturnView[]>(
      'auditor',
      `/returns?contractId=${this.id}&perPage=100&sort=dueOn&order=asc`,
    );
    this.rounds = open.map(({ id }) => id);
    for (const one of open) {
      const round = this.rounds.indexOf(one.id);
      if (round === this.story.waived && one.state === 'open') await this.waive(one);
      else if (one.state === 'open' || one.state === 'queried')
        await this.answer(one, round, today, workingDaysAfter);
      if (one.state === 'submitted') await this.lookAt(one, today);
    }
  }

  private async answer(
    { id, dueOn, state, periodUntil }: ReturnView,
    round: number,
    today: string,
    workingDaysAfter: (day: string, n: number) => string,
  ): Promise<void> {
    const after = this.story.answersAfter(round);
    const first = this.sent.get(id);
    const isLeft = this.isOfLastWeeks(periodUntil);
    if (state === 'open' && isLeft && this.story.leaves === 'open') return;
    if (state === 'queried' && isLeft && this.story.leaves === 'queried') return;
    if (state === 'open' && (after === null || workingDaysAfter(dueOn, after) > today)) return;
    if (state === 'queried' && first && workingDaysAfter(first.on, looksAfter + 3) > today) return;
    const supplier = this.story.people[0]?.email ?? '';
    const { lines = [] } = await this.cast.get<ReturnView>(supplier, `/returns/${id}`);
    for (const line of lines.filter(({ state }) => state !== 'accepted')) {
      const delivered = this.figure(line.title, line.type, line.expected, round);
      await this.cast.put(
        supplier,
        `/returns/${id}/lines/${line.id}`,
        { delivered, note: noteFor(line.type) },
        line.version,
      );
      if (this.story.attaches && state === 'open') await this.attach(supplier, id, line);
    }
    const { version } = await this.cast.get<ReturnView>(supplier, `/returns/${id}`);
    await this.cast.post(supplier, `/returns/${id}/submission`, {}, version);
    this.sent.set(id, { on: today, round });
  }

  private attach(
    who: string,
    id: string,
    { id: line, title, periodUntil }: ReturnLineView,
  ): Promise<unknown> {
    const content = `Month,${title.replaceAll(',', ' ')}\n${periodUntil.slice(0, 7)},from our records\n`;
    const url = `/returns/${id}/lines/${line}/evidence`;
    return this.cast.attach(who, url, `records-${periodUntil}.csv`, content);
  }

  /** Whether the period ended so late that its return stays as the story leaves it. */
  private isOfLastWeeks(periodUntil: string): boolean {
    return daysBetween(periodUntil, this.dates.seenFirstOn) <= lastWeeks;
  }

  private async waive({ id }: ReturnView): Promise<void> {
    const { version } = await this.cast.get<ReturnView>('contract-manager', `/returns/${id}`);
    const reason = 'The service moved to its new office in this period; the next return covers both.';
    await this.cast.post('contract-manager', `/returns/${id}/waiver`, { reason }, version);
  }

  private async lookAt({ id, periodUntil }: ReturnView, today: string): Promise<void> {
    const sent = this.sent.get(id);
    const isLeft = this.isOfLastWeeks(periodUntil) && this.story.leaves;
    if (!sent || isLeft === 'submitted' || daysBetween(sent.on, today) < (isLeft ? 0 : looksAfter)) return;
    const one = await this.cast.get<ReturnView>('contract-manager', `/returns/${id}`);
    const line = one.lines?.[0];
    const isQueried = this.story.queried?.includes(sent.round) || isLeft === 'queried';
    if (line && isQueried && line.state === 'submitted' && !line.query) {
      const query = 'The figure is lower than last time. Please say why, and what you will do.';
      await this.cast.post(
        'contract-manager',
        `/returns/${id}/lines/${line.id}/query`,
        { query },
        line.version,
      );
      return;
    }
    await this.cast.post('contract-manager', `/returns/${id}/acceptance`, {}, one.version);
  }

  /** A little under or over its share, by round, so that no two periods are alike. */
  private figure(
    title: string,
    type: string,
    expected: number | undefined,
    round: number,
  ): number | boolean | string {
    if (type === 'yes-no') return true;
    if (['document', 'narrative', 'certificate', 'level'].includes(type))
      return 'As described in the report attached last year.';
    const obligation =
      this.story.obligations.find(({ target }) => target !== undefined) ?? this.story.obligations[0];
    const share =
      (expected ?? 40) * (obligation?.delivers ?? 1) * (1 + (((round * 7 + title.length) % 5) - 2) / 20);
    if (type === 'percentage') return Math.min(100, Math.round(share * 10) / 10);
    return type === 'quantity' ? Math.round(share * 10) / 10 : Math.round(share);
  }
}

/** What its entry in the published register says; nothing yet where nobody saw to it. */
function entryOf(
  { title, regime, leavesDuties }: PlayedContract,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
) {
  if (leavesDuties) return {};
  const [year = 0, ...rest] = startsOn.split('-').map(Number);
  const anniversaries = [1, 2, 3].map((after) => {
    const [month, day] = rest.map((part) => String(part).padStart(2, '0'));
    return `${year + after}-${month}-${day}`;
  });
  return {
    description: `${title}: staff, materials and reporting, as the specification says.`,
    process: regime === 'below-threshold' ? 'invitation-to-quote' : 'invitation-to-tender',
    irrecoverableVat: 0,
    reviewDates: anniversaries.filter((review) => review < endsOn),
  };
}

function noteFor(type: string): string {
  return type === 'count'
    ? 'Counted from our personnel records at the end of the period.'
    : 'From our monthly report.';
}

function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}
