import { LookAtAlerts } from '@commonweal/alerts';
import { awardPolicy, School } from '@commonweal/award/testing';
import { FirstRelease, type Pack, type PackDocument } from '@commonweal/documents';
import { LookAtDuties } from '@commonweal/duties';
import { type SignedInAs, signInAgain, signInAs } from '@commonweal/identity/testing';
import { SendMessages } from '@commonweal/messages';
import { LookAtReturns } from '@commonweal/monitoring';
import {
  aboutCertificates,
  aboutRatings,
  LookAtContracts,
  monitoringDocuments,
} from '@commonweal/monitoring/testing';
import { signInOnPanel } from '@commonweal/panels/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { PersonSave, WorkflowContent } from '@commonweal/wire';
import { DataSource } from 'typeorm';

/** What nothing but this world says, so that it is found wherever it comes out. */
export const mark = 'Foxglove';

/** What the first evaluator wrote beside a score. */
export const remark = 'Between Ada and the paper';

const short: WorkflowContent = {
  title: 'For little ones',
  description: 'One stage, which a panel rules on.',
  stages: [
    {
      ...{ key: 'needs-analysis', title: 'Needs', guidance: 'Ask.', targetDays: 5, tasks: [] },
      gate: { title: 'Go ahead', panel: 'category-panel', guidance: 'Look at the need.' },
    },
  ],
};

function policy(): Pack {
  const more = [...monitoringDocuments, ...aboutRatings, ...aboutCertificates] as PackDocument[];
  const own: PackDocument = { kind: 'workflow', key: 'below-threshold', content: short };
  const all = [own, ...awardPolicy.documents, ...more];
  const byKey = new Map(all.toReversed().map((document) => [`${document.kind}/${document.key}`, document]));
  return { ...awardPolicy, documents: [...byKey.values()] };
}

/** The business of one directorate and one supplier, in full: what nobody from elsewhere may reach. */
export class World {
  lead: SignedInAs;
  manager: SignedInAs;
  supplier: SignedInAs;
  chair: SignedInAs;
  evaluators: SignedInAs[];
  school: School;
  contractId: string;

  private constructor(readonly app: TestApplication) {}

  static async built(app: TestApplication): Promise<World> {
    await app.get(FirstRelease).load([policy()]);
    const world = new World(app);
    const scope = { directorates: ['housing'] };
    world.lead = await signInAs(app, { roles: ['lead'], name: `${mark} lead`, ...scope });
    world.manager = await signInAs(app, { roles: ['contract-manager'], name: `${mark} manager`, ...scope });
    world.chair = await signInOnPanel(app, 'category-panel', { name: `${mark} chair` });
    await world.procure();
    await world.contract();
    await world.present();
    return world;
  }

  /** The first value of the first row. */
  async one(sql: string, ...values: unknown[]): Promise<string> {
    const [row] = await this.app.get(DataSource).query<Record<string, string>[]>(sql, values);
    const value = Object.values(row ?? {})[0];
    if (!value) throw new Error(`Nothing is there for: ${sql}`);
    return value;
  }

  async renewed(person: Partial<PersonSave> | SignedInAs): Promise<SignedInAs> {
    return 'cookie' in person ? signInAgain(this.app, person.personId) : signInAs(this.app, person);
  }

  private async procure(): Promise<void> {
    this.school = await School.begun(this.app, this.lead);
    const { version } = await this.school.seen.row();
    await this.school.seen.send('PATCH', '', { title: `${mark} school` }, version);
    await this.school.criteria();
    await this.school.record('criteria');
    await this.school.seen.act('stage/advance');
    await this.school.bid(`${mark} Ltd`, 500_000, 4);
    await this.school.bid('Birch', 520_000, 6);
    await this.school.record('bids');
    this.evaluators = await Promise.all(
      ['Ada', 'Ben'].map((name) =>
        signInAs(this.app, { roles: ['contract-manager'], name, directorates: ['housing'] }),
      ),
    );
    for (const { personId } of this.evaluators)
      await this.school.seen.send('POST', '/evaluators', { personId, kinds: ['quality', 'social-value'] });
    const [ada, ben] = this.evaluators as [SignedInAs, SignedInAs];
    await this.school.scoresSomething(ada, remark);
    await this.school.scoresSomething(ben);
    await this.school.seen.attach('award');
  }

  private async contract(): Promise<void> {
    const supplierId = await this.school.supplier(`${mark} Ltd`);
    this.supplier = await signInAs(this.app, { roles: ['supplier'], name: `${mark} person`, supplierId });
    const of = { directorate: 'housing', category: 'construction', regime: 'PA23', type: 'services' };
    const { id } = await this.sent(this.manager, 'contracts', {
      ...{ title: `${mark} contract`, supplierId, valueExVat: 100_000_00, signedOn: '2025-12-15', ...of },
      ...{ startsOn: '2026-01-01', endsOn: '2026-12-31' },
    });
    this.contractId = id;
    const promise = { indicator: 'apprentices', target: 12, profile: 'even', frequency: 'quarterly' };
    await this.sent(this.manager, `contracts/${id}/obligations`, { ...promise, dueOffsetDays: 10 });
    await this.sent(this.supplier, 'certificates', {
      ...{
        supplierId,
        name: 'ISO 14001',
        issuer: mark,
        number: 'EMS 71234',
        answers: 'iso 14001 certificate',
      },
      ...{ issuedOn: '2025-06-01', expiresOn: '2026-05-29' },
    });
    this.app.clock.advance({ days: 60 });
    for (const job of [LookAtContracts, LookAtReturns, LookAtDuties, LookAtAlerts, SendMessages])
      await this.app.runJob(job);
    await this.everybodyAgain();
    await this.sent(this.manager, `contracts/${id}/assessments`, {
      ...{ periodFrom: '2026-01-01', periodUntil: '2026-03-31' },
    });
    await this.sent(this.manager, `contracts/${id}/improvement-plans`, {
      ...{ aim: `${mark} falls short.`, steps: [{ what: 'Mend it', who: 'Sam', dueOn: '2026-05-20' }] },
    });
    await this.sent(this.manager, `contracts/${id}/lessons`, { kind: 'keep', text: `${mark} taught us.` });
    await this.sent(this.manager, 'comments', {
      ...{ subjectKind: 'contract', subjectId: id, text: `${mark} is late.` },
    });
  }

  /** Something before a panel. */
  private async present(): Promise<void> {
    const made = await this.sent(this.lead, 'procurements', {
      ...{ title: `${mark} fence`, category: 'construction', directorate: 'housing' },
      facts: { regime: 'below-threshold' },
    });
    await this.sent(this.chair, 'panel-meetings', {
      ...{ panel: 'category-panel', heldOn: '2026-05-20', startsAt: '10:00', place: 'Room 1' },
    });
    const urgent = { subjectKind: 'procurement', subjectId: made.id, urgentReason: `${mark} cannot wait.` };
    await this.sent(this.lead, 'panel-items', urgent);
  }

  /** Sessions end while days pass. */
  private async everybodyAgain(): Promise<void> {
    this.lead = await this.renewed(this.lead);
    this.manager = await this.renewed(this.manager);
    this.supplier = await this.renewed(this.supplier);
    this.chair = await this.renewed(this.chair);
    this.evaluators = await Promise.all(this.evaluators.map((one) => this.renewed(one)));
  }

  private async sent(as: SignedInAs, path: string, body: object): Promise<{ id: string }> {
    const made = await this.app.request<{ id: string }>('POST', `/api/${path}`, { as, body });
    if (made.status !== 201) throw new Error(`${path}: ${made.status} ${JSON.stringify(made.body)}`);
    return made.body;
  }
}
