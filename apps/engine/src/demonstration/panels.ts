import type {
  ChecklistView,
  MyWorkView,
  PanelItemView,
  PanelMeetingView,
  RulingGiven,
} from '@commonweal/wire';
import type { Cast } from './council.js';
import { procurements } from './procurements.js';

const sittings = {
  'strategic-category-panel': { chair: 'panel', deputy: 'panel-deputy' },
  'procurement-board': { chair: 'panel-deputy', deputy: 'panel' },
} as const;
const members = ['panel-member', 'panel-other'];
const leads = ['lead', 'other-lead'] as const;
const usual = 'strategic-category-panel';

const chairOf = (panel: string): string => (panel === usual ? 'panel' : 'panel-deputy');
const voters = (panel: string): string[] => [chairOf(panel), ...members];

/** What the panels of the story do: they are seated, decide between meetings what is pressing, and meet. */
export class SitOnPanels {
  private past?: string;

  constructor(private readonly cast: Cast) {}

  async seat(): Promise<void> {
    for (const [panel, { chair, deputy }] of Object.entries(sittings)) {
      const people = {
        [chair]: 'chair',
        [deputy]: 'deputy',
        ...Object.fromEntries(members.map((who) => [who, 'member'])),
      };
      for (const [who, office] of Object.entries(people))
        await this.cast.post('admin', `/panels/${panel}/members`, { personId: this.cast.idOf(who), office });
    }
  }

  /** Between two meetings, because the market does not wait. */
  async decideBetween(lead: string, subjectId: string): Promise<void> {
    const urgentReason = 'The market day is fixed, and the panel does not meet before it.';
    const body = { subjectKind: 'procurement', subjectId, urgentReason };
    const item = await this.cast.post<PanelItemView>(lead, '/panel-items', body);
    await this.decide(item, {
      ruling: 'approve',
      reason: 'The pack is complete and the choices are well reasoned.',
    });
  }

  /** A meeting is planned, and every gate that is ready is submitted to it. @returns whether there was any */
  async prepare(heldOn: string, startsAt: string, atMost: number): Promise<PanelMeetingView | undefined> {
    const waiting = (await this.waiting()).slice(0, atMost);
    if (!waiting.length) return undefined;
    const place = 'Council House, Committee Room 2';
    const { id } = await this.cast.post('panel', '/panel-meetings', {
      panel: usual,
      heldOn,
      startsAt,
      place,
    });
    for (const { lead, subjectId } of waiting)
      await this.cast.post(lead, '/panel-items', { subjectKind: 'procurement', subjectId, meetingId: id });
    const { version } = await this.cast.get<PanelMeetingView>('panel', `/panel-meetings/${id}`);
    return this.cast.post<PanelMeetingView>('panel', `/panel-meetings/${id}/publication`, {}, version);
  }

  async prepareThePast(heldOn: string): Promise<void> {
    this.past = (await this.prepare(heldOn, '14:00', 2))?.id;
  }

  /** Attendance, a conflict, votes, rulings and minutes. @param dueOn when the condition is to be met */
  async hold(dueOn: string): Promise<void> {
    if (!this.past) return;
    const url = `/panel-meetings/${this.past}`;
    const { version } = await this.cast.get<PanelMeetingView>('panel', url);
    const ids = voters(usual).map((who) => this.cast.idOf(who));
    const attendance = { present: ids, apologies: [this.cast.idOf('panel-deputy')] };
    const { agenda } = await this.cast.put<PanelMeetingView>(
      'panel',
      `${url}/attendance`,
      attendance,
      version,
    );
    for (const { id } of agenda) {
      const item = await this.cast.get<PanelItemView>('panel', `/panel-items/${id}`);
      await this.decide(item, this.rulingOn(item, dueOn));
    }
    const now = await this.cast.get<PanelMeetingView>('panel', url);
    const notes = 'The panel thanked the leads for packs that fit on a page.';
    await this.cast.post('panel', `${url}/minutes/confirmation`, { notes }, now.version);
  }

  private rulingOn({ title }: PanelItemView, dueOn: string): RulingGiven {
    const story = procurements.find((one) => one.title === title);
    if (story?.deferred) return { ruling: 'defer', reason: story.deferred };
    const ownerId = this.cast.idOf(story?.lead ?? 'lead');
    return {
      ruling: 'approve-with-conditions',
      reason: 'The need is clear, and the indicators follow from it.',
      conditions: [
        {
          what: 'Ask the ward forum how residents want to be told of the jobs.',
          ownerId,
          dueOn,
          holds: 'this-stage',
        },
      ],
    };
  }

  private async decide({ id, panel, version }: PanelItemView, given: RulingGiven): Promise<void> {
    for (const who of voters(panel))
      await this.cast.put(who, `/panel-items/${id}/vote`, { vote: given.ruling });
    await this.cast.post(chairOf(panel), `/panel-items/${id}/ruling`, given, version);
  }

  /** Gates that are ready and belong to the panel that meets, as their leads find them in their work. */
  private async waiting(): Promise<{ lead: string; subjectId: string }[]> {
    const found: { lead: string; subjectId: string; isDeferred: boolean }[] = [];
    for (const lead of leads) {
      const { items } = await this.cast.get<MyWorkView>(lead, '/my-work');
      for (const { id, about } of items.filter((item) => item.id.startsWith('submit:') && !item.forPerson)) {
        const subjectId = id.slice('submit:'.length);
        const { stages } = await this.cast.get<ChecklistView>(lead, `/procurements/${subjectId}/checklist`);
        const gate = stages.find(({ state }) => state === 'current')?.gate;
        const isDeferred = procurements.some(({ title, deferred }) => deferred && about.endsWith(title));
        if (gate?.panelKey === usual && gate.state === 'waiting') found.push({ lead, subjectId, isDeferred });
      }
    }
    return found.sort((a, b) => Number(b.isDeferred) - Number(a.isDeferred));
  }
}
