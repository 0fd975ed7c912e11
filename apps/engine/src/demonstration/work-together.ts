import type { ChecklistView, PersonView, ProcurementView } from '@commonweal/wire';
import type { Cast } from './council.js';

type Kind = 'procurement' | 'contract';

/** Those who work in a council share it out, talk about it, stand in for one another and leave. */
export class WorkTogether {
  constructor(private readonly cast: Cast) {}

  /** The lead gives a task to a contract manager, who asks something back. @param dueOn `YYYY-MM-DD` */
  async shareOut(title: string, dueOn: string): Promise<void> {
    const id = await this.find('procurement', title);
    const { stages } = await this.cast.get<ChecklistView>('lead', `/procurements/${id}/checklist`);
    const open = stages
      .find(({ state }) => state === 'current')
      ?.tasks.find(({ status }) => status === 'not-started' || status === 'in-progress');
    if (!open) return;
    const assigneeId = this.cast.idOf('contract-manager');
    const url = `/procurements/${id}/tasks/${open.key}/assignment`;
    await this.cast.put('lead', url, { assigneeId, dueOn }, open.version);
    await this.say('lead', ['contract-manager'], ['procurement', id], {
      task: open.key,
      text: 'Tom, you know what the present supplier could and could not do. Could you take this one?',
    });
    await this.say('contract-manager', ['lead'], ['procurement', id], {
      task: open.key,
      text: 'Gladly. Their last three returns say most of it; is a page enough?',
    });
  }

  async watch(title: string): Promise<void> {
    const subjectId = await this.find('procurement', title);
    await this.cast.post('lead', '/watching/begin', { subjectKind: 'procurement', subjectId });
  }

  /** The other lead asks for advice. */
  async askAround(title: string): Promise<void> {
    const id = await this.find('procurement', title);
    await this.say('other-lead', ['lead', 'auditor'], ['procurement', id], {
      text: 'Two of the indicators ask for much the same. Which one did the panel prefer the last time?',
    });
  }

  async discussContract(title: string): Promise<void> {
    const id = await this.find('contract', title);
    await this.say('contract-manager', ['lead'], ['contract', id], {
      text: 'The apprentices began late. I have asked for a plan; a query on the return alone did not move them.',
    });
  }

  /** The other lead is away, and the lead stands in. */
  async goAway(from: string, until: string): Promise<void> {
    const standInId = this.cast.idOf('lead');
    await this.cast.post('other-lead', '/stand-ins', { standInId, from, until });
  }

  /** A contract manager comes, takes a contract over, and leaves before it went to somebody else. */
  async comeAndLeave(contract: string): Promise<void> {
    const known = { name: 'Ellen Frost', email: 'ellen.frost@council.example' };
    const scope = { directorates: [], categories: [] };
    const person = { ...known, ...scope, roles: ['contract-manager'] };
    const { id } = await this.cast.post<PersonView>('admin', '/people', { ...person, active: true });
    const item = { kind: 'contract', id: await this.find('contract', contract), toId: id };
    const manager = this.cast.idOf('contract-manager');
    await this.cast.post('admin', `/people/${manager}/hand-over`, { items: [item] });
    const { version } = await this.cast.get<PersonView>('admin', `/people/${id}`);
    await this.cast.patch('admin', `/people/${id}`, { ...person, active: false }, version);
  }

  private async say(who: string, to: string[], [subjectKind, subjectId]: [Kind, string], body: object) {
    const mentions = to.map((key) => this.cast.idOf(key));
    await this.cast.post(who, '/comments', { subjectKind, subjectId, mentions, ...body });
  }

  private async find(kind: Kind, title: string): Promise<string> {
    const found = await this.cast.get<Pick<ProcurementView, 'id'>[]>(
      'auditor',
      `/${kind}s?q=${encodeURIComponent(title)}`,
    );
    if (!found[0]) throw new Error(`There is no ${kind} “${title}”.`);
    return found[0].id;
  }
}
