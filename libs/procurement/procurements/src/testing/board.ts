import type { Type } from '@nestjs/common';
import type { Pack, PackDocument } from '@commonweal/documents';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { signInOnPanel } from '@commonweal/panels/testing';
import type { Answer, TestApplication } from '@commonweal/platform/testing';
import type { PanelItemView, PanelMeetingView } from '@commonweal/wire';
import { aHouse, consideration, Seen } from './house.js';
import { smallPolicy } from './policy.js';

const template = (key: string) => ({
  kind: 'template',
  key,
  content: { title: key, messageKind: key, subject: key, body: '((link))' },
});

/** The mails that panels send. */
export const panelTemplates = ['panel-papers', 'panel-item', 'panel-ruling', 'condition-due'].map(
  template,
) as unknown as PackDocument[];

const more = [
  {
    kind: 'panel',
    key: 'board',
    content: {
      ...{ title: 'Board', remit: 'Rules on what lasts.', quorum: 2, papersDays: 5 },
      statements: ['urgentNotOwnMaking'],
    },
  },
  {
    kind: 'rule',
    key: 'long-ones',
    content: {
      ...{ title: 'Long ones go to the board', subject: 'procurement', owner: 'Policy', priority: 5 },
      conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: 36 }] },
      effects: [{ effect: 'route-to-panel', panel: 'board' }],
      basis: { text: 'What lasts binds.', source: 'Constitution' },
      reviewBy: '2030-01-01',
      examples: [],
    },
  },
] as unknown as PackDocument[];

/** The small policy with a board that meets, a rule that routes what is long to it, and the mails of panels. */
const boardPolicy: Pack = {
  ...smallPolicy,
  documents: [...smallPolicy.documents, ...panelTemplates, ...more],
};

/** A council with a board: chair, deputy and two members, a lead, and an auditor. */
export class Board {
  readonly lead: SignedInAs;
  readonly chair: SignedInAs;
  readonly deputy: SignedInAs;
  readonly ann: SignedInAs;
  readonly ben: SignedInAs;

  private constructor(
    readonly app: TestApplication,
    people: Record<'lead' | 'chair' | 'deputy' | 'ann' | 'ben', SignedInAs>,
  ) {
    this.lead = people.lead;
    this.chair = people.chair;
    this.deputy = people.deputy;
    this.ann = people.ann;
    this.ben = people.ben;
  }

  /** @param modules more, to the right of procurements */
  static async sits(modules: Type[] = []): Promise<Board> {
    const app = await aHouse([boardPolicy], modules);
    return new Board(app, {
      lead: await signInAs(app, { roles: ['lead'], name: 'Lea Lead' }),
      chair: await signInOnPanel(app, 'board', { name: 'Cas Chair' }),
      deputy: await signInOnPanel(app, 'board', { name: 'Dot Deputy', office: 'deputy' }),
      ann: await signInOnPanel(app, 'board', { name: 'Ann Able', office: 'member' }),
      ben: await signInOnPanel(app, 'board', { name: 'Ben Busy', office: 'member' }),
    });
  }

  /** A procurement at a gate of the board. */
  async atTheGate(lead = this.lead): Promise<Seen> {
    const school = await Seen.opened(this.app, lead);
    await school.answer('describe', { estimatedValueExVat: 25_000_00, contractMonths: 36 });
    await school.answer('urgency', { urgentNotOwnMaking: false });
    await school.complete('consider', consideration);
    await school.act('stage/advance');
    await school.toGate();
    return school;
  }

  ask<T = Record<string, unknown>>(
    as: SignedInAs,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    ifMatch?: number,
  ): Promise<Answer<T>> {
    return this.app.request<T>(method, `/api/${path}`, { as, body, ifMatch });
  }

  async meeting(heldOn = '2026-03-16'): Promise<PanelMeetingView> {
    const body = { panel: 'board', heldOn, startsAt: '14:00', place: 'Room 2' };
    return (await this.ask<PanelMeetingView>(this.chair, 'POST', 'panel-meetings', body)).body;
  }

  submit(about: Seen, rest: object, as = this.lead) {
    const body = { subjectKind: 'procurement', subjectId: about.id, ...rest };
    return this.ask<PanelItemView>(as, 'POST', 'panel-items', body);
  }

  item = async (id: string, as = this.chair) =>
    (await this.ask<PanelItemView>(as, 'GET', `panel-items/${id}`)).body;

  vote = (id: string, as: SignedInAs, vote = 'approve') =>
    this.ask<PanelItemView>(as, 'PUT', `panel-items/${id}/vote`, { vote });

  async rule(id: string, given: object, as = this.chair, seen?: number) {
    const version = seen ?? (await this.item(id)).version;
    return this.ask<PanelItemView>(as, 'POST', `panel-items/${id}/ruling`, given, version);
  }

  /** Sends a command about a meeting with the version that is current. */
  async toMeeting(id: string, method: 'POST' | 'PUT', verb: string, body: object = {}, as = this.chair) {
    const { version } = (await this.ask<PanelMeetingView>(this.chair, 'GET', `panel-meetings/${id}`)).body;
    return this.ask<PanelMeetingView>(as, method, `panel-meetings/${id}${verb}`, body, version);
  }
}
