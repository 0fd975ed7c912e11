import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AlertView,
  ContractCreate,
  ContractView,
  DutyContent,
  DutyView,
  MessageView,
  RuleContent,
  StandingEffectView,
} from '@commonweal/wire';
import { ClimbAgain } from '@commonweal/alerts';
import type { SetEntry } from '@commonweal/documents';
import { signInAs } from '@commonweal/identity/testing';
import { aTemplate } from '@commonweal/messages/testing';
import { lock, newId, Transaction } from '@commonweal/platform';
import { Council } from './testing/council.js';
import { publish } from './testing/publish.js';

const thirtyDays = { offset: 30, unit: 'calendar-days', anchorCounts: true } as const;
const duty = (of: Partial<DutyContent>): DutyContent => ({
  ...{ title: 'A duty', basis: 'An Act, section 1', guidance: 'Do it.', evidence: 'A number.' },
  ...{ anchor: 'contractSignedOn', period: thirtyDays, repeats: 'never', ladder: 'statutory', ...of },
});
const entry = (key: string, content: DutyContent): SetEntry => ({ kind: 'duty', key, content });

const rule = (key: string, of: Pick<RuleContent, 'subject' | 'conditions' | 'effects'>): SetEntry => ({
  kind: 'rule',
  key,
  content: {
    ...{ title: key, owner: 'Legal Services', reviewBy: '2099-01-01', examples: [] },
    ...{ basis: { text: 'The law says so.', source: 'A spec' }, ...of },
  },
});
const owe = (key: string, type: string) =>
  rule(`owe-${key}`, {
    subject: 'contract',
    conditions: { all: [{ fact: 'contractType', operator: 'equal', value: type }] },
    effects: [{ effect: 'owe-duty', duty: key }],
  });
const fact = (key: string, type: string, subject: string): SetEntry => ({
  kind: 'fact',
  key,
  content: { title: key, type, subjects: [subject], from: 'system' },
});

const documents: SetEntry[] = [
  ...[fact('contractType', 'text', 'contract'), fact('contractSignedOn', 'date', 'contract')],
  ...[fact('contractStartsOn', 'date', 'contract'), fact('contractEndsOn', 'date', 'contract')],
  fact('dutyOverdue', 'yes-no', 'duty'),
  entry('details', duty({ title: 'Publish the details', code: 'UK7' })),
  entry(
    'assessment',
    duty({
      ...{ anchor: 'contractStartsOn', repeats: 'after-completion', until: 'contractEndsOn' },
      period: { offset: 12, unit: 'months', anchorCounts: true },
    }),
  ),
  entry('payments', duty({ anchor: 'contractStartsOn', repeats: 'each-quarter', until: 'contractEndsOn' })),
  entry('standstill', duty({ period: { offset: 8, unit: 'working-days', anchorCounts: true } })),
  ...[owe('details', 'works'), owe('assessment', 'services'), owe('payments', 'goods')],
  owe('standstill', 'concession'),
  rule('duty-late', {
    subject: 'duty',
    conditions: { all: [{ fact: 'dutyOverdue', operator: 'equal', value: true }] },
    effects: [{ effect: 'raise-alert', severity: 'high', ladder: 'statutory', message: 'It is late.' }],
  }),
  {
    kind: 'ladder',
    key: 'statutory',
    content: {
      title: 'Statutory',
      rungs: [
        { day: -5, to: ['contract-manager'], template: 'duty-due' },
        { day: 1, to: ['contract-manager'], template: 'duty-due' },
      ],
    },
  },
  aTemplate('duty-due', 'duty-reminder', '((duty)) of ((subject)), ((basis)), ((due_on)): ((link))'),
];

let council: Council;
beforeAll(async () => {
  council = await Council.found({}, documents);
  await council.on('2026-03-02');
});
afterAll(() => council.app.close());

const get = async <T>(url: string) =>
  (await council.app.request<T>('GET', url, { as: council.manager })).body;
const dutiesOf = ({ id }: ContractView) => get<DutyView[]>(`/api/duties?subjectId=${id}&sort=dueOn`);
const act = (what: string, { id, version }: DutyView, body: object, ifMatch = version) =>
  council.app.request<DutyView>('POST', `/api/duties/${id}/${what}`, { as: council.manager, ifMatch, body });
const planned = ({ id }: DutyView) => get<MessageView[]>(`/api/messages?state=planned&subjectId=${id}`);
const alertsOf = ({ id }: DutyView) => get<AlertView[]>(`/api/alerts?subjectId=${id}`);
const aContract = (of: Partial<ContractCreate>) => council.aContract({ endsOn: '2028-12-31', ...of });

async function only(contract: ContractView): Promise<DutyView> {
  const [found, ...others] = await dutiesOf(contract);
  if (!found || others.length) throw new Error(`Not one duty but ${others.length + (found ? 1 : 0)}.`);
  return found;
}

describe('a duty that is owed once', () => {
  it('waits for the day that it is counted from, is dated once that is known, and reminds', async () => {
    const contract = await aContract({ type: 'works' });
    expect(await only(contract)).toMatchObject({
      state: 'waiting',
      waitsFor: 'contractSignedOn',
      late: false,
    });
    const signed = await council.app.request('PATCH', `/api/contracts/${contract.id}`, {
      ...{ as: council.manager, ifMatch: contract.version, body: { signedOn: '2026-03-02' } },
    });
    expect(signed.status).toBe(200);
    const found = await only(contract);
    expect(found).toMatchObject({
      ...{ state: 'open', title: 'Publish the details', code: 'UK7', daysLeft: 29 },
      ...{ anchorOn: '2026-03-02', dueOn: '2026-03-31', link: `/contracts/${contract.id}/show` },
      counting: 'Within 30 calendar days beginning with contractSignedOn',
    });
    expect((await planned(found)).map(({ rung, sendOn }) => [rung, sendOn])).toEqual([[-5, '2026-03-24']]);
  });

  it('waits again when the day is taken away; what each contract has cannot be', async () => {
    const contract = await aContract({ type: 'works', signedOn: '2026-03-02', description: 'A bridge.' });
    const change = (body: object) =>
      council.app.request<ContractView>('PATCH', `/api/contracts/${contract.id}`, {
        ...{ as: council.manager, ifMatch: contract.version, body },
      });
    const missing = [{ title: null }, { title: '' }, { valueExVat: null }, { managerId: null }];
    for (const body of [...missing, { signedOn: '2026-03-03' }, { commencedOn: '1826-03-02' }])
      expect((await change(body)).status).toBe(422);
    const { body } = await change({ signedOn: null, description: null });
    expect(body).toMatchObject({ title: contract.title, type: 'works' });
    expect(body).not.toHaveProperty('description');
    expect(await only(contract)).toMatchObject({ state: 'waiting', waitsFor: 'contractSignedOn' });
  });

  it('is cannot-decide, and not a row, while the rule misses a fact', async () => {
    const contract = await aContract({});
    expect(await dutiesOf(contract)).toEqual([]);
    const standing = await get<StandingEffectView[]>(
      `/api/standing-effects?subjectKind=contract&subjectId=${contract.id}`,
    );
    expect(standing).toContainEqual(expect.objectContaining({ effect: 'owe-duty', state: 'cannot-decide' }));
  });

  it('is settled with its evidence; its reminder is cancelled; a mistake is opened again', async () => {
    const contract = await aContract({ type: 'works', signedOn: '2026-03-02' });
    const done = await act('completion', await only(contract), {
      doneOn: '2026-03-02',
      evidence: '2026/S 000-1',
    });
    expect(done).toMatchObject({
      status: 200,
      body: { state: 'done', evidence: '2026/S 000-1', by: 'Tom Okafor', late: false },
    });
    expect(await planned(done.body)).toEqual([]);
    const again = await act('reopening', done.body, { reason: 'The number was of another notice.' });
    expect(again.body).toMatchObject({ state: 'open', dueOn: '2026-03-31', reason: expect.any(String) });
    expect(again.body).not.toHaveProperty('evidence');
    expect((await planned(again.body)).map(({ rung }) => rung)).toEqual([-5]);
  });

  it('moves with its day, keeps where it was, and says so in the ledger', async () => {
    const contract = await aContract({ type: 'works', signedOn: '2026-03-02' });
    const { version } = await get<ContractView>(`/api/contracts/${contract.id}`);
    const body = { signedOn: '2026-02-27' };
    await council.app.request('PATCH', `/api/contracts/${contract.id}`, {
      ...{ as: council.manager, ifMatch: version, body },
    });
    const moved = await only(contract);
    expect(moved).toMatchObject({ dueOn: '2026-03-28', movedFrom: '2026-03-31' });
    const auditor = await signInAs(council.app, { roles: ['auditor'] });
    const entries = await council.app.request<{ action: string; data: object }[]>(
      ...(['GET', `/api/ledger?subjectId=${moved.id}`, { as: auditor }] as const),
    );
    expect(entries.body).toContainEqual(
      expect.objectContaining({
        action: 'duty-moved',
        data: expect.objectContaining({ from: '2026-03-31', to: '2026-03-28' }),
      }),
    );
  });

  it('goes when its rule lets go, unless somebody settled it', async () => {
    const [open, settled] = [
      await aContract({ type: 'works', signedOn: '2026-03-02' }),
      await aContract({ type: 'works', signedOn: '2026-03-02' }),
    ];
    await act('waiver', await only(settled), { reason: 'Not a public contract.' });
    for (const each of [open, settled]) {
      const { version } = await get<ContractView>(`/api/contracts/${each.id}`);
      const change = { as: council.manager, ifMatch: version, body: { type: 'light-touch' } };
      await council.app.request('PATCH', `/api/contracts/${each.id}`, change);
    }
    expect(await dutiesOf(open)).toEqual([]);
    expect(await only(settled)).toMatchObject({ state: 'not-needed', reason: 'Not a public contract.' });
  });
});

describe('bad input', () => {
  it('is refused clearly, and changes nothing', async () => {
    const contract = await aContract({ type: 'works', signedOn: '2026-03-02' });
    const found = await only(contract);
    const fit = { doneOn: '2026-03-02', evidence: 'A number' };
    const cases: [number, string, object, number?][] = [
      [422, 'completion', { ...fit, doneOn: '2026-03-03' }],
      [422, 'completion', { ...fit, doneOn: '2025-03-02' }],
      [422, 'completion', { ...fit, doneOn: '02/03/2026' }],
      [422, 'completion', { ...fit, evidence: '  ' }],
      [422, 'completion', { doneOn: '2026-03-02' }],
      [422, 'waiver', { reason: ' ' }],
      [412, 'completion', fit, found.version + 1],
      [409, 'reopening', { reason: 'It never was settled.' }],
    ];
    for (const [status, what, body, seen] of cases)
      expect([what, body, (await act(what, found, body, seen)).status]).toEqual([what, body, status]);
    const auditor = await signInAs(council.app, { roles: ['auditor'] });
    const elsewhere = await signInAs(council.app, { roles: ['contract-manager'], directorates: ['parks'] });
    const as = (who: typeof auditor, id = found.id) =>
      council.app.request('POST', `/api/duties/${id}/completion`, {
        as: who,
        ifMatch: found.version,
        body: fit,
      });
    expect((await as(auditor)).status).toBe(403);
    expect((await as(elsewhere)).status).toBe(404);
    expect((await as(council.manager, newId())).status).toBe(404);
    expect(await only(contract)).toEqual(found);
  });
});

describe('as time passes', () => {
  it('a duty comes again from the day on which it was done, until the contract ends', async () => {
    const contract = await aContract({ type: 'services', startsOn: '2025-03-03', endsOn: '2027-06-30' });
    const first = await only(contract);
    expect(first).toMatchObject({ anchorOn: '2025-03-03', dueOn: '2026-03-02' });
    await act('completion', first, { doneOn: '2026-02-20', evidence: 'A' });
    const [, second] = await dutiesOf(contract);
    expect(second).toMatchObject({ state: 'open', anchorOn: '2026-02-20', dueOn: '2027-02-19' });
    await act('reopening', (await dutiesOf(contract))[0] ?? first, { reason: 'Wrong contract.' });
    expect(await only(contract)).toMatchObject({ id: first.id, state: 'open' });
  });

  it('a late duty raises an alert, which resolves itself once the duty is done', async () => {
    const contract = await aContract({ type: 'works', signedOn: '2026-03-02' });
    await council.live('2026-04-01');
    const late = await only(contract);
    expect(late).toMatchObject({ late: true, daysLeft: -1 });
    expect(await alertsOf(late)).toMatchObject([{ state: 'open', severity: 'high', dueOn: '2026-03-31' }]);
    expect((await get<DutyView[]>('/api/duties?late=true&state=open')).map(({ id }) => id)).toContain(
      late.id,
    );
    await act('completion', late, { doneOn: '2026-04-01', evidence: 'A number' });
    expect(await alertsOf(late)).toMatchObject([{ state: 'resolved', resolvedBy: 'the system' }]);
    expect(await only(contract)).toMatchObject({ state: 'done', late: true });
  });

  it('each quarter has a clock of its own, whether the one before was settled or not', async () => {
    const contract = await aContract({ type: 'goods', startsOn: '2026-01-01', endsOn: '2026-08-31' });
    expect(await only(contract)).toMatchObject({ anchorOn: '2026-03-31', dueOn: '2026-04-29' });
    for (const day of ['2026-04-02', '2026-04-03', '2026-07-01', '2026-10-01']) await council.live(day);
    expect((await dutiesOf(contract)).map(({ anchorOn }) => anchorOn)).toEqual(['2026-03-31', '2026-06-30']);
  });

  it('a ladder that climbs anew waits for whoever moves the day', async () => {
    const { id } = await only(await aContract({ type: 'works', signedOn: '2026-03-02' }));
    let again = Promise.resolve();
    await council.app.get(Transaction).run(async (tx) => {
      await lock(tx, `duty:${id}`);
      again = council.app.get(ClimbAgain).run();
      const waiting = () =>
        tx.query<object[]>(
          `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
      let asked = 0;
      while ((await waiting()).length === 0 && asked < 3_000) asked++;
      expect(asked).toBeLessThan(3_000);
    });
    await again;
  });

  it('a changed calendar moves what is still owed, and shows from where', async () => {
    const contract = await aContract({ type: 'concession', signedOn: '2026-10-01' });
    expect(await only(contract)).toMatchObject({ dueOn: '2026-10-12' });
    const impact = await publish(council, 'calendar', 'bank-holidays', {
      ...{ title: 'Bank holidays', of: 'bank-holidays', source: 'gov.uk' },
      ...{ coversFrom: '2025-01-01', coversUntil: '2029-12-31' },
      days: [{ date: '2026-10-05', title: 'A day of mourning' }],
    });
    expect(await only(contract)).toMatchObject({ dueOn: '2026-10-13', movedFrom: '2026-10-12' });
    const moved = impact.messages.filter(({ why }) => why.includes('which is 13 October 2026'));
    expect(moved.map(({ what }) => what)).toContain('altered');
    expect((await get<DutyView[]>('/api/duties?moved=true&perPage=100')).length).toBeGreaterThan(0);
  });
});
