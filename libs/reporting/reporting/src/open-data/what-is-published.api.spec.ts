import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlertsModule } from '@commonweal/alerts';
import { AwardModule } from '@commonweal/award';
import { awardPolicy, School } from '@commonweal/award/testing';
import type { PackDocument } from '@commonweal/documents';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { MessagesModule } from '@commonweal/messages';
import { MonitoringModule } from '@commonweal/monitoring';
import { faultsOf, newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse } from '@commonweal/procurements/testing';
import { SuppliersModule } from '@commonweal/suppliers';
import {
  OcdsReleasePackage,
  type OpenDataCheck,
  type OpenDataPreview,
  type OpenDataRow,
  type OpenDataView,
} from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { ReportingModule } from '../reporting.module.js';

const parameter = (key: string, type: string, series: [from: string, value: unknown][]): PackDocument => ({
  ...{ kind: 'parameter', key },
  content: {
    ...{ title: key, type, selector: 'today' },
    series: series.map(([from, value]) => ({ from, value, source: 'A spec' })),
  },
});

const published = '2026-03-10';
const pack = {
  ...awardPolicy,
  documents: [
    ...awardPolicy.documents.filter(({ key }) => key !== 'council-name'),
    parameter('council-name', 'text', [['2024-01-01', 'Anytown Council']]),
    parameter('publish-open-data', 'yes-no', [
      ['2024-01-01', false],
      [published, true],
    ]),
    parameter('ocid-prefix', 'text', [['2024-01-01', 'ocds-abc123']]),
    parameter('council-organisation', 'text', [['2024-01-01', 'GB-LAE-ANY']]),
    {
      ...{ kind: 'notice', key: 'tender-notice' },
      content: {
        ...{ title: 'Tender notice', code: 'UK4', regimes: ['PA23'], basis: 'PA23 s.21' },
        ...{ guidance: 'Invite.', text: '((reference))' },
      },
    },
    {
      ...{ kind: 'notice', key: 'letter' },
      content: {
        ...{ title: 'Letter to bidders', code: 'R87', regimes: ['PA23'], basis: 'Reg. 87' },
        ...{ guidance: 'Tell them.', text: '((reference))' },
      },
    },
    {
      ...{ kind: 'rating', key: 'good' },
      content: { title: 'Good', code: 'met', descriptor: 'Good', basis: 'A spec' },
    },
  ] as PackDocument[],
};

const modules = [
  ...[MessagesModule, AlertsModule, SuppliersModule, MonitoringModule, AwardModule, ReportingModule],
];

let app: TestApplication;
let lead: SignedInAs;
let auditor: SignedInAs;
let school: School;
let reference: string;

beforeAll(async () => {
  app = await aHouse([pack], modules);
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea', directorates: ['housing'] });
  auditor = await signInAs(app, { roles: ['auditor'] });
  school = await School.begun(app, lead);
  await school.tendered();
  reference = (await school.seen.row()).reference;
});
afterAll(() => app.close());

const sql = <T = unknown>(text: string, ...values: unknown[]) => app.get(DataSource).query<T[]>(text, values);
const get = <T>(path: string, as?: SignedInAs) => app.request<T>('GET', `/api/${path}`, as ? { as } : {});
const ocid = () => `ocds-abc123-${reference}`;
const preview = async () => (await get<OpenDataPreview>(`open-data/releases/${ocid()}`, auditor)).body;

const noticeOf = (notice: string, on: string) =>
  sql(
    `INSERT INTO published_notice (procurement_id, notice, published_on, evidence, by_id, version)
     VALUES ($1, $2, $3, 'https://notices.example/1', $1, 1)`,
    ...[school.id, notice, on],
  );

/** A contract with the apprentices that it promised, delivered as the counts say, each accepted. */
async function contractOf(name: string, counts: number[], procurementId: string | null): Promise<string> {
  const [id, supplierId, returnId] = [newId(), newId(), newId()];
  await sql(
    `INSERT INTO supplier (id, name, registration_number, sme, vcse, local, version) VALUES ($1, $2, $3, true, false, true, 1)`,
    ...[supplierId, name, procurementId ? '01234567' : null],
  );
  await sql(
    `INSERT INTO contract (id, reference, title, supplier_id, category, directorate, regime, value_ex_vat, starts_on, ends_on, signed_on, state, source, procurement_id, description, version)
     VALUES ($1, $2, $2, $3, 'construction', 'housing', 'PA23', 52000000, '2025-01-01', '2027-12-31', '2024-12-20', 'running', 'entered', $4, 'A school', 1)`,
    ...[id, `C-${name}`, supplierId, procurementId],
  );
  await sql(
    `INSERT INTO contract_return (id, contract_id, due_on, period_from, period_until, opens_on, state, version)
     VALUES ($1, $2, '2026-01-20', '2025-01-01', '2025-12-31', '2026-01-01', 'accepted', 1)`,
    ...[returnId, id],
  );
  for (const [at, count] of counts.entries()) {
    const obligationId = newId();
    await sql(
      `INSERT INTO obligation (id, contract_id, indicator, title, type, theme, over_time, over_contracts, direction, target, profile, frequency, due_offset_days, kpi, returns_from, version)
       VALUES ($1, $2, $3, 'No. of care leavers', 'count', 'Social', 'sum', 'sum', 'more-is-better', 12, 'even', 'yearly', 10, true, '2025-01-01', 1)`,
      ...[obligationId, id, at === 0 ? null : 'apprentices'],
    );
    await sql(
      `INSERT INTO return_line (id, return_id, obligation_id, contract_id, period_from, period_until, expected, delivered, state, note, version)
       VALUES ($1, $2, $3, $4, '2025-01-01', '2025-12-31', 4, $5, 'accepted', 'Said by the supplier', 1)`,
      ...[newId(), returnId, obligationId, id, JSON.stringify(count)],
    );
  }
  return id;
}

describe('while nothing was published', () => {
  it('knows nothing of what runs, nor of a letter to bidders', async () => {
    await noticeOf('letter', '2026-03-01');
    expect((await get<OpenDataRow[]>('open-data/releases', auditor)).body).toEqual([]);
    expect((await get(`open-data/releases/${ocid()}`, auditor)).status).toBe(404);
  });

  it('answers nobody who has not signed in', async () => {
    for (const path of ['releases', `releases/${ocid()}`, 'package', 'contract-register'])
      expect((await get(`ocds/${path}`)).status).toBe(404);
  });
});

describe('once tenders are invited', () => {
  beforeAll(() => noticeOf('tender-notice', '2026-03-02'));

  it('tells what the notice tells, and nothing of bids', async () => {
    const { release, problems } = await preview();
    expect(problems).toEqual([]);
    expect(release).toMatchObject({
      ...{ ocid: ocid(), tag: ['tender'], initiationType: 'tender', date: '2026-03-02T00:00:00Z' },
      buyer: { id: 'GB-LAE-ANY', name: 'Anytown Council' },
      tender: {
        ...{ id: reference, status: 'active', value: { amount: 6_000_000, currency: 'GBP' } },
        ...{ awardCriteria: 'ratedCriteria', hasSustainability: true },
        contractPeriod: { startDate: '2026-08-31T23:00:00Z', durationInMonths: 24 },
        documents: [{ documentType: 'tenderNotice', noticeType: 'UK4', url: 'https://notices.example/1' }],
        sustainability: [{ strategies: ['awardCriteria', 'contractPerformanceConditions'] }],
      },
    });
    expect(release.parties).toHaveLength(1);
    expect(JSON.stringify(release)).not.toMatch(/Alder|Birch|Cedar|Lea|Nothing is packed/);
  });

  it('is narrowed to the scope of whoever asks', async () => {
    const elsewhere = await signInAs(app, { roles: ['contract-manager'], directorates: ['public-health'] });
    expect((await get<OpenDataRow[]>('open-data/releases', elsewhere)).body).toEqual([]);
    expect((await get(`open-data/releases/${ocid()}`, elsewhere)).status).toBe(404);
  });
});

describe('once there is a contract', () => {
  beforeAll(async () => {
    const contractId = await contractOf('Birch', [3, 7], school.id);
    await contractOf('Older', [6], null);
    await sql(
      `INSERT INTO lot_award (lot_id, procurement_id, bid_id, reason, flag_answers, advantages, by_id, at, contract_id, version)
       SELECT id, procurement_id, null, 'Secret reason', '{}', '{}', id, now(), $2, 1 FROM lot WHERE procurement_id = $1`,
      ...[school.id, contractId],
    );
    const [one] = await sql<{ id: string }>(
      `SELECT id FROM obligation WHERE contract_id = $1 AND indicator IS NULL`,
      contractId,
    );
    const assessmentId = newId();
    await sql(
      `INSERT INTO assessment (id, contract_id, period_from, period_until, state, published_at, version)
       VALUES ($1, $2, '2025-01-01', '2025-12-31', 'published', '2026-02-01T10:00:00Z', 1)`,
      ...[assessmentId, contractId],
    );
    await sql(
      `INSERT INTO kpi_rating (id, assessment_id, obligation_id, proposed, why, rating, reason, version)
       VALUES ($1, $2, $3, 'good', 'So', 'good', 'As promised', 1)`,
      ...[newId(), assessmentId, one?.id],
    );
  });

  it('tells of award, promises, deliveries and ratings, and withholds small counts', async () => {
    const { release, problems } = await preview();
    expect(problems).toEqual([]);
    expect(release.tag).toEqual(['tender', 'award', 'contract', 'implementation']);
    expect(release.parties[1]).toMatchObject({
      ...{ name: 'Birch', roles: ['supplier'], identifier: { scheme: 'GB-COH', id: '01234567' } },
      details: { scale: 'sme', vcse: false },
    });
    const [contract] = release.contracts ?? [];
    expect(release.awards).toMatchObject([
      { id: contract?.awardID, status: 'active', suppliers: [{ name: 'Birch' }] },
    ]);
    expect(contract).toMatchObject({ status: 'active', value: { amount: 520_000 }, description: 'A school' });
    expect(contract?.agreedMetrics).toHaveLength(2);
    const told = contract?.implementation?.metrics.flatMap(({ observations }) => observations) ?? [];
    expect(told.map(({ measure }) => measure).filter(Boolean)).toEqual([7]);
    expect(told.filter(({ notes }) => notes)).toEqual([
      expect.objectContaining({ notes: expect.stringMatching(/fewer than 5/) }),
    ]);
    expect(told.flatMap(({ measureClassification }) => measureClassification ?? [])).toEqual([
      { scheme: 'kpiRating', id: 'met', description: 'Good' },
    ]);
    expect(JSON.stringify(release)).not.toMatch(/Secret reason|Said by the supplier|As promised/);
  });

  it('finds what is missing, over all of them', async () => {
    const { releases, wrong, findings } = (await get<OpenDataCheck>('open-data/check', auditor)).body;
    expect([releases, wrong]).toEqual([2, 0]);
    expect(findings).toMatchObject([{ severity: 'warning', releases: 1, example: 'ocds-abc123-C-Older' }]);
    expect((await get<OpenDataView>('open-data', auditor)).body).toMatchObject({
      ...{ isPublic: false, isRegistered: true, procurements: 1, contracts: 1, suppressBelow: 5 },
    });
  });
});

describe('once policy says that it is public', () => {
  beforeAll(() => app.clock.set(`${published}T09:00:00Z`));

  it('answers anybody with packages as the standard has them', async () => {
    const { status, body } = await get<OcdsReleasePackage>('ocds/releases');
    expect(status).toBe(200);
    expect(faultsOf(OcdsReleasePackage, body)).toEqual({});
    expect(body).toMatchObject({
      ...{ version: '1.1', publisher: { name: 'Anytown Council', scheme: 'GB-LAE', uid: 'ANY' } },
      releases: [{ ocid: 'ocds-abc123-C-Older' }, { ocid: ocid() }],
    });
    const after = await get<OcdsReleasePackage>(`ocds/releases?after=ocds-abc123-C-Older&from=2026-02-28`);
    expect(after.body.releases.map((one) => one.ocid)).toEqual([ocid()]);
    expect((await get<OcdsReleasePackage>('ocds/releases?from=2026-03-09')).body.releases).toEqual([]);
    const one = await get<OcdsReleasePackage>(`ocds/releases/${ocid()}`);
    expect(one.body.releases).toEqual(body.releases.slice(1));
    const whole = await get<OcdsReleasePackage>('ocds/package');
    expect(whole.body.releases).toEqual(body.releases);
    expect((await get('ocds/releases/ocds-abc123-PR-0')).status).toBe(404);
  });

  it('answers with the entries of the register that are whole', async () => {
    await sql(
      `UPDATE contract SET process = 'neither', irrecoverable_vat = 0, review_dates = '{2026-06-01}' WHERE reference = 'C-Birch'`,
    );
    const { status, body } = await get<string>('ocds/contract-register');
    expect(status).toBe(200);
    expect(body).toMatch(/C-Birch/);
    expect(body).not.toMatch(/C-Older|Missing before/);
  });
});

it('finds a release that breaks the standard', () => {
  const wrong = { ocid: '', id: 'a#b', tag: ['rumour'], extra: 1 } as unknown as OcdsReleasePackage;
  expect(Object.keys(faultsOf(OcdsReleasePackage, wrong))).toEqual(
    expect.arrayContaining(['uri', 'version', 'publisher', 'releases', 'extra']),
  );
});
