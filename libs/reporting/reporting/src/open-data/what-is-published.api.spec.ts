import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlertsModule } from '@commonweal/alerts';
import { AwardModule } from '@commonweal/award';
import { School } from '@commonweal/award/testing';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { MessagesModule } from '@commonweal/messages';
import { MonitoringModule } from '@commonweal/monitoring';
import { faultsOf, newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse } from '@commonweal/procurements/testing';
import { SuppliersModule } from '@commonweal/suppliers';
import {
  OcdsReleasePackage,
  type DashboardView,
  type OpenDataCheck,
  type OpenDataPreview,
  type OpenDataRow,
  type OpenDataView,
  type QuarterReport,
  reportTables,
} from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { faultsByTheStandard } from '../testing/ocds-schema.js';
import { contractOf, published, publishingPack } from '../testing/publishing.js';
import { OcdsPackages } from './packages.js';
import { PublicPage } from './public-page.js';
import { ReportingModule } from '../reporting.module.js';

const around = [MessagesModule, AlertsModule, SuppliersModule, MonitoringModule, AwardModule];

let app: TestApplication;
let lead: SignedInAs;
let auditor: SignedInAs;
let school: School;
let reference: string;

beforeAll(async () => {
  app = await aHouse([publishingPack], [...around, ReportingModule]);
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
    const contractId = await contractOf(app, 'Birch', [3, 7], school.id);
    await contractOf(app, 'Older', [6]);
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
    expect(faultsByTheStandard(body)).toEqual([]);
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

  it('lets a few take all of it at once, and the next ones when they are done', async () => {
    const packages = app.get(OcdsPackages);
    const files = await Promise.all([1, 2, 3, 4].map(() => packages.whole()));
    await expect(packages.whole()).rejects.toMatchObject({ code: 'too-many-downloads' });
    for (const file of files) await text(file.getStream());
    expect((await get('ocds/package')).status).toBe(200);
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

describe('the page for the public', () => {
  const page = () => app.get(PublicPage).html();

  it('is there only while policy says so', async () => {
    expect(await page()).toBeUndefined();
    app.clock.set('2026-03-11T09:00:00Z');
    expect(await page()).toMatch(/<h1>What our contracts promised and delivered<\/h1>/);
  });

  it('shows what was delivered of what was promised, under each outcome, and links to the data', async () => {
    const html = (await page()) ?? '';
    const rowOf = (title: string) =>
      new RegExp(`<th scope="row">${title}.*?</tr>`, 's').exec(html)?.[0] ?? '';
    expect(rowOf('No. of care leavers')).toMatch(/>4<.*>7<.*175%/s);
    expect(html).toMatch(/Anytown Council/);
    expect(html).toMatch(/href="\/api\/ocds\/package".*href="\/api\/ocds\/contract-register"/s);
  });

  it('withholds a total from which a withheld count could be worked out', async () => {
    const own = async () => (await page())?.split('Other promises').at(-1) ?? '';
    // One of 3 is withheld, one of 6 is published: a total of 9 would tell it.
    expect(await own()).toMatch(/withheld/);
    await contractOf(app, 'Third', [2]);
    // 3 and 2 are withheld now, and 11 tells neither.
    expect(await own()).toMatch(/>11</);
  });

  it('says text as text', async () => {
    await sql(`UPDATE obligation SET title = '<script>alert(1)</script>' WHERE indicator IS NULL`);
    expect(await page()).toMatch(/&lt;script&gt;alert/);
    expect(await page()).not.toMatch(/<script/);
  });
});

describe('the report of a quarter', () => {
  beforeAll(async () => void (auditor = await signInAs(app, { roles: ['auditor'] })));
  const report = async (query: string, as = auditor) =>
    (await get<QuarterReport>(`quarter-report${query}`, as)).body;
  const rowsOf = ({ tables }: QuarterReport, wanted: string) =>
    tables.find(({ key }) => key === wanted)?.rows.map(({ cells }) => cells);

  it('tells all of it in one answer, the last quarter where none is named', async () => {
    const last = await report('');
    expect(last).toMatchObject({ from: '2025-10-01', until: '2025-12-31', council: 'Anytown Council' });
    expect(last.tables.map(({ key }) => key)).toEqual([...reportTables]);
    const kept = rowsOf(last, 'promises')?.find(([, , outcome]) => outcome !== '');
    expect(kept?.slice(4)).toEqual([4, 7, 175, 1]);
    expect(rowsOf(last, 'returns')).toEqual([]);
    const next = await report('?from=2026-01-01');
    expect(rowsOf(next, 'returns')).toEqual([['housing', 0, 0, 3, 0, 0, 3]]);
    expect(rowsOf(next, 'ratings')).toEqual([['Good', 1, 1]]);
    expect(rowsOf(next, 'stages')).toEqual([['award', 1, 600_000_000]]);
    expect(rowsOf(next, 'releases')).toEqual([
      [
        expect.stringMatching(/^1\. /),
        '2026-03-02',
        expect.stringMatching(/and \d+ more$/),
        expect.any(Number),
      ],
    ]);
  });

  it('says with which weighting of social value a contract was awarded', async () => {
    const [birch, older] = rowsOf(await report('?from=2024-10-01'), 'awarded') ?? [];
    expect(birch).toEqual(['C-Birch C-Birch', 'Birch', '2024-12-20', 52_000_000, 20]);
    expect(older?.at(-1)).toBeNull();
  });

  it('is narrowed to the scope of whoever asks, and refuses what is no quarter', async () => {
    const elsewhere = await signInAs(app, { roles: ['contract-manager'], directorates: ['public-health'] });
    const theirs = await report('?from=2026-01-01', elsewhere);
    expect(theirs.tables.filter(({ key, rows }) => key !== 'releases' && rows.length)).toEqual([]);
    expect((await get('quarter-report?from=2026-02-01', auditor)).status).toBe(422);
  });

  it('stands on the dashboard too, for any period', async () => {
    const { body } = await get<DashboardView>('dashboard?from=2024-12-01&until=2024-12-31', auditor);
    expect(body.awarded.rows).toHaveLength(3);
    expect(body.releases.rows).toEqual([]);
    expect((await get('dashboard?from=2026-02-01&until=2026-01-01', auditor)).status).toBe(422);
  });
});

it('finds a release that breaks the standard', () => {
  const wrong = { ocid: '', id: 'a#b', tag: ['rumour'], extra: 1 } as unknown as OcdsReleasePackage;
  expect(Object.keys(faultsOf(OcdsReleasePackage, wrong))).toEqual(
    expect.arrayContaining(['uri', 'version', 'publisher', 'releases', 'extra']),
  );
  expect(faultsByTheStandard({ ...wrong, version: 1, releases: [{ tag: ['rumour'] }] })).toEqual(
    expect.arrayContaining([
      " must have required property 'uri'",
      '/version must be string',
      "/releases/0 must have required property 'ocid'",
      '/releases/0/tag/0 must be equal to one of the allowed values',
    ]),
  );
});
