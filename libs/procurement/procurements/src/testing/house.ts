import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { CalendarModule } from '@commonweal/calendar';
import { CatalogueModule } from '@commonweal/catalogue';
import { DecisionsModule } from '@commonweal/decisions';
import { DocumentsModule, FirstRelease, type Pack } from '@commonweal/documents';
import { FilesModule } from '@commonweal/files';
import { IdentityModule } from '@commonweal/identity';
import type { SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { PanelsModule } from '@commonweal/panels';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type {
  ChecklistView,
  IndicatorChoiceView,
  ProcurementCreate,
  ProcurementView,
  TaskView,
} from '@commonweal/wire';
import { WebhooksModule } from '@commonweal/webhooks';
import { WorkflowModule } from '@commonweal/workflow';
import { ProcurementsModule } from '../procurements.module.js';
import { smallPolicy } from './policy.js';

const ground = [LedgerModule, IdentityModule, FilesModule];
const policy = [DocumentsModule, CalendarModule, CatalogueModule, DecisionsModule];
const modules = [...ground, ...policy, WebhooksModule, PanelsModule, WorkflowModule, ProcurementsModule];

/** Everything that procurements need, with the packs as release 1. @param more modules to the right of them */
export async function aHouse(packs: Pack[] = [smallPolicy], more: Type[] = []): Promise<TestApplication> {
  const folder = await mkdtemp(join(tmpdir(), 'commonweal-files-'));
  const app = await testApplication({ modules: [...modules, ...more], settings: { DATA_DIR: folder } });
  await app.get(FirstRelease).load(packs);
  return app;
}

/** A procurement as one person sees it, asked through HTTP. */
export class Seen {
  constructor(
    private readonly app: TestApplication,
    private readonly as: SignedInAs,
    readonly id: string,
  ) {}

  static async opened(
    app: TestApplication,
    as: SignedInAs,
    body: Partial<ProcurementCreate> = {},
  ): Promise<Seen> {
    const made = await app.request<ProcurementView>('POST', '/api/procurements', {
      as,
      body: aProcurement(body),
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return new Seen(app, as, made.body.id);
  }

  by(as: SignedInAs): Seen {
    return new Seen(this.app, as, this.id);
  }

  async get<T>(rest = ''): Promise<T> {
    return (await this.app.request<T>('GET', `/api/procurements/${this.id}${rest}`, { as: this.as })).body;
  }

  send(method: 'POST' | 'PUT' | 'PATCH', rest: string, body?: object, ifMatch?: number) {
    return this.app.request(method, `/api/procurements/${this.id}${rest}`, { as: this.as, body, ifMatch });
  }

  row = () => this.get<ProcurementView>();
  checklist = () => this.get<ChecklistView>('/checklist');
  indicators = () => this.get<IndicatorChoiceView[]>('/indicators');

  async task(key: string): Promise<TaskView> {
    const found = (await this.checklist()).stages
      .flatMap(({ tasks }) => tasks)
      .find((task) => task.key === key);
    if (!found) throw new Error(`There is no task "${key}".`);
    return found;
  }

  /** Sends a command about a task with the version that is current. */
  async toTask(method: 'POST' | 'PUT', key: string, verb: string, body: object) {
    const { version } = await this.task(key);
    return this.send(method, `/tasks/${key}/${verb}`, body, version);
  }

  answer = (key: string, answers: object) => this.toTask('PUT', key, 'answers', { answers });
  complete = (key: string, body: object = {}) => this.toTask('POST', key, 'completion', body);
  reopen = (key: string, reason: string) => this.toTask('POST', key, 'reopening', { reason });

  async choose(indicator: string, choice: string, reason?: string) {
    const found = (await this.indicators()).find(({ id }) => id === indicator);
    return this.send(
      'PUT',
      `/indicators/${indicator}`,
      { choice, ...(reason ? { reason } : {}) },
      found?.version ?? 0,
    );
  }

  async attach(key: string, name = 'plan.csv', content = 'what,when\nplan,now\n', personalData = 'no') {
    const form = new FormData();
    form.append('personalData', personalData);
    form.append('file', new Blob([content]), name);
    return this.send('POST', `/tasks/${key}/attachments`, form);
  }

  /** Sends a command about the procurement with the version that is current. */
  async act(verb: string, body?: object) {
    return this.send('POST', `/${verb}`, body, (await this.row()).version);
  }

  /** Through needs analysis, as far as the specification. */
  async toSpecification(): Promise<void> {
    await this.answer('describe', { estimatedValueExVat: 25_000_00, contractMonths: 24 });
    await this.answer('urgency', { urgentNotOwnMaking: false });
    await this.complete('consider', consideration);
    await this.act('stage/advance');
  }

  /** Everything in the specification that comes before the panel. */
  async toGate(): Promise<void> {
    await this.choose('apprentices', 'both');
    await this.choose('packaging', 'not-appropriate', 'Nothing is packed.');
    await this.attach('plan');
    await this.complete('plan');
  }
}

export function aProcurement(body: Partial<ProcurementCreate> = {}): ProcurementCreate {
  return { title: 'A new school', category: 'construction', directorate: 'housing', facts: {}, ...body };
}

/** What the Act asks to be considered. */
export const consideration = {
  wellBeing: 'Jobs for the ward.',
  securing: 'As a criterion.',
  consult: 'yes',
  consultReason: 'Tenants know.',
};
