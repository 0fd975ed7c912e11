import type { AssessmentView, ContractView, ImprovementPlanView, ObligationView } from '@commonweal/wire';
import { civilDate } from '@commonweal/platform';
import type { Cast } from './council.js';

const manager = 'contract-manager';
const green = 'Grounds maintenance';
const short = 'Whitmore Park';

/** How contracts were rated, what their suppliers said to it, and how one that falls short is to improve. */
export class RateContracts {
  constructor(
    private readonly cast: Cast,
    private readonly end: Date,
  ) {}

  /** With the days from the end of the story on which each is done: below 0 before it. */
  readonly story: [on: number, act: () => Promise<unknown>][] = [
    [-120, () => this.rateAndShow(green, -300, -121)],
    [-115, () => this.reply(green, 'joanna.finch@greenway.example')],
    [-113, () => this.publish(green)],
    [-110, () => this.prove(green)],
    [-40, () => this.planFor(short)],
    [-20, () => this.firstStep(short)],
    [-3, () => this.rateAndShow(green, -120, -4)],
    [-2, () => this.rate(short, -200, -30)],
  ];

  private async rateAndShow(title: string, from: number, until: number): Promise<void> {
    const { id } = await this.rate(title, from, until);
    const { version } = await this.cast.get<AssessmentView>(manager, `/assessments/${id}`);
    await this.cast.post(manager, `/assessments/${id}/showing`, {}, version);
  }

  /** As the figures propose it. */
  private async rate(title: string, from: number, until: number): Promise<AssessmentView> {
    const { id: contract } = await this.contract(title);
    const body = { periodFrom: this.day(from), periodUntil: this.day(until) };
    const opened = await this.cast.post<AssessmentView>(manager, `/contracts/${contract}/assessments`, body);
    for (const { id, proposed, why, version } of opened.ratings)
      await this.cast.put(
        manager,
        `/assessments/${opened.id}/ratings/${id}`,
        { rating: proposed, reason: why },
        version,
      );
    return opened;
  }

  private async reply(title: string, by: string): Promise<void> {
    const { id, version, ratings } = await this.latest(title);
    const said =
      'Two of the posts were filled in the week after the period ended; we count them in the next one.';
    const lower = ratings.filter(({ proposed }) => proposed === 'approaching-target');
    const replies = lower.slice(0, 1).map((rating) => ({ ratingId: rating.id, reply: said }));
    await this.cast.post(by, `/assessments/${id}/reply`, { replies }, version);
  }

  private async publish(title: string): Promise<void> {
    const { id, version } = await this.latest(title);
    await this.cast.post(manager, `/assessments/${id}/publication`, {}, version);
  }

  private async prove(title: string): Promise<void> {
    const { id, version } = await this.latest(title);
    const body = {
      publishedOn: this.day(-110),
      evidence: 'Central digital platform, notice 2026/S 000-118204',
    };
    await this.cast.post(manager, `/assessments/${id}/notice`, body, version);
  }

  private async planFor(title: string): Promise<void> {
    const { id } = await this.contract(title);
    const [first] = await this.cast.get<ObligationView[]>(
      manager,
      `/obligations?contractId=${id}&sort=title`,
    );
    await this.cast.post(manager, `/contracts/${id}/improvement-plans`, {
      obligationId: first?.id,
      aim: 'At least 90 per cent of what is promised, from the return of the next month on.',
      steps: [
        { what: 'Name one person who recruits with the Job Shop', who: 'Daniel Voss', dueOn: this.day(-25) },
        { what: 'Advertise every vacancy in the city first', who: 'Daniel Voss', dueOn: this.day(-5) },
        { what: 'Report the figures every fortnight', who: 'Tom Okafor', dueOn: this.day(25) },
      ],
    });
  }

  private async firstStep(title: string): Promise<void> {
    const { id } = await this.contract(title);
    const [plan] = await this.cast.get<ImprovementPlanView[]>(manager, `/contracts/${id}/improvement-plans`);
    const url = `/improvement-plans/${plan?.id}/steps/${plan?.steps[0]?.id}/completion`;
    const body = { doneOn: this.day(-21), note: 'Kirsty Bell, since 1 October' };
    await this.cast.post(manager, url, body, plan?.version);
  }

  private async latest(title: string): Promise<AssessmentView> {
    const { id } = await this.contract(title);
    const url = `/assessments?contractId=${id}&sort=periodUntil&order=desc`;
    const [found] = await this.cast.get<AssessmentView[]>(manager, url);
    if (!found) throw new Error(`Nothing of ${title} was rated.`);
    return found;
  }

  private async contract(title: string): Promise<ContractView> {
    const [found] = await this.cast.get<ContractView[]>(manager, `/contracts?q=${encodeURIComponent(title)}`);
    if (!found) throw new Error(`There is no contract ${title}.`);
    return found;
  }

  private day(from: number): string {
    return civilDate(new Date(this.end.getTime() + from * 86_400_000));
  }
}
