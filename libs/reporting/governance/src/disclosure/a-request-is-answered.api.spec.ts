import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwardModule } from '@commonweal/award';
import { DataSource } from 'typeorm';
import { awardPolicy, School } from '@commonweal/award/testing';
import type { PackDocument } from '@commonweal/documents';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { MessagesModule } from '@commonweal/messages';
import { AlertsModule } from '@commonweal/alerts';
import { MonitoringModule } from '@commonweal/monitoring';
import { unzip } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse } from '@commonweal/procurements/testing';
import { SuppliersModule } from '@commonweal/suppliers';
import type { DisclosurePreview, DisclosureView, LedgerEntryView, Role, Withholding } from '@commonweal/wire';
import { GovernanceModule } from '../governance.module.js';

const exemption = (key: string, basis: string, weighed: boolean) =>
  ({ kind: 'exemption', key, content: { title: key, basis, guidance: 'A spec', weighed } }) as PackDocument;
const pack = {
  ...awardPolicy,
  documents: [
    ...awardPolicy.documents,
    exemption('foia-40', 'FOIA s.40', false),
    exemption('foia-43', 'FOIA s.43(2)', true),
  ],
};
const modules = [
  MessagesModule,
  AlertsModule,
  SuppliersModule,
  MonitoringModule,
  AwardModule,
  GovernanceModule,
];

let app: TestApplication;
let lead: SignedInAs;
let school: School;

beforeAll(async () => {
  app = await aHouse([pack], modules);
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea <Lead>', directorates: ['housing'] });
  school = await School.begun(app, lead);
  await school.seen.attach('facts', 'plan <1>.csv', 'what,when\nplan,now\n');
  await school.seen.attach('facts', 'names.csv', 'name\nSecret Person\n', 'yes');
  await school.tendered();
});
afterAll(() => app.close());

const url = (rest: string) => `/api/procurements/${school.id}/${rest}`;
const preview = async (as = lead) =>
  (await app.request<DisclosurePreview>('GET', url('disclosure-preview'), { as })).body;
const fieldsOf = ({ parts }: DisclosurePreview) => parts.flatMap((part) => part.fields);
const proposed = (seen: DisclosurePreview, note?: string): Withholding[] =>
  fieldsOf(seen).flatMap(({ field, exemption }) =>
    exemption ? [{ field, exemption, ...(note ? { note } : {}) }] : [],
  );
const make = (body: object, as = lead) =>
  app.request<DisclosureView>('POST', url('disclosures'), { as, body });
const listed = async (as = lead) =>
  (await app.request<DisclosureView[]>('GET', url('disclosures'), { as })).body;

async function unpacked(attachmentId = '', as = lead): Promise<Record<string, string>> {
  const reply = await fetch(`${await app.nest.getUrl()}/api/attachments/${attachmentId}`, {
    headers: { cookie: as.cookie },
  });
  const files = unzip(Buffer.from(await reply.arrayBuffer()), () => true, 10_000_000);
  return Object.fromEntries([...files].map(([name, content]) => [name, content.toString()]));
}

describe('before anything is awarded', () => {
  it('shows all that is kept, proposes what to withhold, and closes what belongs to bids', async () => {
    const seen = await preview();
    expect(seen.bidsClosed).toBe('Nothing is awarded yet.');
    const keys = seen.parts.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['about', 'facts', 'indicators', 'bids', 'record', 'files']));
    const bids = seen.parts.find(({ key }) => key === 'bids')?.fields ?? [];
    expect(bids.length).toBeGreaterThan(5);
    expect(bids.every(({ closed, exemption }) => closed && exemption === 'foia-43')).toBe(true);
    expect(fieldsOf(seen).find(({ label }) => label === 'Lead')).toMatchObject({ exemption: 'foia-40' });
    expect(fieldsOf(seen).find(({ label }) => label.includes('names.csv'))?.exemption).toBe('foia-40');
    expect(fieldsOf(seen).find(({ label }) => label.includes('plan <1>'))?.exemption).toBeUndefined();
  });

  it('discloses nothing of a bid, whatever is asked', async () => {
    const seen = await preview();
    const withheld = proposed(seen, 'It would harm.').filter(({ exemption }) => exemption !== 'foia-43');
    const refused = await make({ request: 'FOI-1', seen: seen.seen, withheld });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { withheld: [expect.stringMatching(/Bid 1/)] } },
    });
    expect(await listed()).toEqual([]);
  });

  it('makes a bundle that holds what is disclosed, the list of what is not, and nothing of what that says', async () => {
    const seen = await preview();
    const withheld = proposed(seen, 'Prices would be met by others.').map(({ note, ...one }) =>
      one.exemption === 'foia-43' ? { ...one, note } : one,
    );
    const made = await make({ request: 'FOI-2 <script>', seen: seen.seen, withheld });
    expect(made).toMatchObject({ status: 201, body: { state: 'making', total: 1, done: 0 } });
    await app.drain();
    const [bundle] = await listed();
    expect(bundle).toMatchObject({
      ...{ state: 'ready', done: 1, exemptions: ['foia-40 (FOIA s.40)', 'foia-43 (FOIA s.43(2))'] },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const files = await unpacked(bundle?.attachmentId);
    expect(Object.keys(files)).toEqual(['index.html', 'bundle.json', 'documents/001-plan 1.csv']);
    expect(files['documents/001-plan 1.csv']).toBe('what,when\nplan,now\n');
    const all = Object.values(files).join('\n');
    for (const secret of ['Alder', '£500,000', 'Secret Person', 'Lea <Lead>', 'Lea &lt;Lead&gt;', '<script>'])
      expect(all.includes(secret)).toBe(secret === '<script>' && files['bundle.json']?.includes(secret));
    expect(files['index.html']).toContain('FOI-2 &lt;script&gt;');
    expect(files['index.html']).not.toContain('<script>');
    expect(files['index.html']).toContain('Bid 1: price without VAT');
    expect(files['index.html']).toContain('Prices would be met by others.');
    expect(files['index.html']).toContain('It names a person.');
    expect(files['index.html']).toContain('2 March 2026');
  });

  it('stands in the ledger, and is there to be downloaded again as it was', async () => {
    const [bundle] = await listed();
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const trail = await app.request<LedgerEntryView[]>('GET', `/api/records/procurement/${school.id}`, {
      as: auditor,
    });
    const entry = trail.body.find(({ action }) => action === 'disclosed');
    expect(entry).toMatchObject({ actorId: lead.personId, data: { disclosure: bundle?.id } });
    await school.seen.attach('facts', 'later.csv', 'a\n1\n');
    expect(Object.keys(await unpacked(bundle?.attachmentId, auditor))).toHaveLength(3);
  });
});

describe('after the award', () => {
  it('bids are looked at one by one once the standstill has ended; prices are still proposed to be withheld', async () => {
    const { manager } = app.get(DataSource);
    const ids = [await school.lotId(), school.id, (await school.bidOf('Birch')).id, lead.personId];
    await manager.query(
      `INSERT INTO lot_award (lot_id, procurement_id, bid_id, reason, flag_answers, advantages, by_id, at, version)
       VALUES ($1, $2, $3, 'Best.', '{}', '{}', $4, now(), 1)`,
      ids,
    );
    expect((await preview()).bidsClosed).toBe('The standstill has not begun.');
    await manager.query(
      `INSERT INTO published_notice (procurement_id, notice, published_on, standstill_ends_on, by_id, version)
       VALUES ($1, 'contract-award-notice', '2026-03-02', '2026-03-11', $2, 1)`,
      [school.id, lead.personId],
    );
    expect((await preview()).bidsClosed).toBe('The standstill lasts until 11 March 2026.');
    app.clock.set('2026-03-12T09:00:00Z');
    lead = await signInAgain(app, lead.personId);
    school = new School(app, lead, school.seen.by(lead));
    const seen = await preview();
    expect(seen.bidsClosed).toBeUndefined();
    const [bidder, , price] = seen.parts.find(({ key }) => key === 'bids')?.fields ?? [];
    expect(bidder).toMatchObject({ text: 'Alder', closed: false });
    expect(bidder?.exemption).toBeUndefined();
    expect(price).toMatchObject({ text: '£500,000', closed: false, exemption: 'foia-43' });
  });
});

describe('a bundle is refused', () => {
  it('when the procurement has changed since somebody looked', async () => {
    const seen = await preview();
    await school.seen.attach('facts', 'newer.csv', 'a\n2\n');
    expect(await make({ request: 'FOI-3', seen: seen.seen, withheld: proposed(seen, 'n') })).toMatchObject({
      status: 409,
      body: { code: 'changed-since-you-looked' },
    });
  });

  it.each([
    ['an exemption that policy does not know', (all: Withholding[]) => [{ ...all[0], exemption: 'foia-99' }]],
    ['something that is not there', (all: Withholding[]) => [...all, { field: 'f-1', exemption: 'foia-40' }]],
    ['no word on the public interest', (all: Withholding[]) => all.map(({ note: _, ...one }) => one)],
  ])('with %s', async (_, change) => {
    const price = 'foia-43';
    const seen = await preview();
    const open = fieldsOf(seen).find(({ label }) => label === 'Title');
    const all = [...proposed(seen, 'n'), { field: open?.field ?? '', exemption: price, note: 'n' }];
    expect((await make({ request: 'FOI-4', seen: seen.seen, withheld: change(all) })).status).toBe(422);
  });

  it.each<[Role, number]>([
    ['panel', 403],
    ['contract-manager', 403],
    ['policy-editor', 403],
    ['admin', 403],
    ['auditor', 403],
  ])('to %s', async (role, status) => {
    const as = await signInAs(app, { roles: [role] });
    expect((await app.request('GET', url('disclosure-preview'), { as })).status).toBe(status);
    expect((await make({ request: 'x', seen: 'x', withheld: [] }, as)).status).toBe(status);
    const [bundle] = await listed();
    const got = await app.request('GET', `/api/attachments/${bundle?.attachmentId}`, { as });
    expect(got.status).toBe(role === 'auditor' ? 200 : 404);
  });

  it('to suppliers, and to leads of another directorate', async () => {
    const supplierId = await school.supplier('Alder');
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId });
    const elsewhere = await signInAs(app, { roles: ['lead'], directorates: ['public-health'] });
    for (const [as, status] of [
      [supplier, 403],
      [elsewhere, 404],
    ] as const)
      for (const path of ['disclosure-preview', 'disclosures'])
        expect((await app.request('GET', url(path), { as })).status).toBe(status);
    const [bundle] = await listed();
    for (const as of [supplier, elsewhere])
      expect((await app.request('GET', `/api/attachments/${bundle?.attachmentId}`, { as })).status).toBe(404);
  });
});
