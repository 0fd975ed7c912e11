import { expect, test } from '@playwright/test';
import type {
  ChangeView,
  ContractView,
  IndicatorChoiceView,
  LedgerEntryView,
  LedgerVerification,
  MessageView,
  ProcurementView,
  ReleaseView,
  SupplierView,
  WorkflowMoveView,
} from '@commonweal/wire';
import { Api } from './api.js';
import { approvedChange } from './approved-change.js';
import { monthsFrom } from './days.js';
import { SlowMail } from './slow-mail.js';
import { Victim } from './victim.js';

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

test.afterEach(() => Victim.endAll());

/** The ledger's chains hold, whatever was killed. */
async function ledgerHolds(victim: Victim): Promise<void> {
  const auditor = await Api.as('auditor', victim.url);
  const { holds, faults } = await auditor.get<LedgerVerification>('/ledger/verification');
  expect({ holds, faults }).toEqual({ holds: true, faults: [] });
}

test('killed while it publishes, a change is published whole or not at all', async () => {
  test.setTimeout(300_000);
  const victim = await Victim.on('kill-publish');
  const outcomes: string[] = [];
  for (const [i, wait] of [0, 60, 200, 500, 1200].entries()) {
    const change = await approvedChange(victim.url, 6 + i);
    const approver = await Api.as('policy-approver', victim.url);
    const before = await approver.get<ReleaseView[]>('/releases?sort=number&order=desc&perPage=1');
    const publication = approver
      .ask('POST', `/changes/${change.id}/publication`, {}, change.version)
      .catch(() => undefined);
    await pause(wait);
    await victim.kill();
    await publication;
    await victim.start();
    const again = await Api.as('policy-approver', victim.url);
    const now = await again.get<ChangeView>(`/changes/${change.id}`);
    const [latest] = await again.get<ReleaseView[]>('/releases?sort=number&order=desc&perPage=1');
    if (now.state === 'published') {
      expect(latest?.number).toBe((before[0]?.number ?? 0) + 1);
      expect(latest?.changeId).toBe(change.id);
    } else {
      expect(now).toMatchObject({ state: 'approved', version: change.version });
      expect(latest?.number).toBe(before[0]?.number);
      await again.do('POST', `/changes/${change.id}/publication`, {}, now.version);
    }
    outcomes.push(now.state);
    await expect
      .poll(
        async () =>
          (await again.get<ReleaseView[]>('/releases?sort=number&order=desc&perPage=1'))[0]?.reevaluation,
        { timeout: 60_000 },
      )
      .toBe('done');
    await ledgerHolds(victim);
  }
  console.log(`killed while publishing: ${outcomes.join(', ')}`);
  await victim.stop();
});

test('killed while a lead chooses, the choice is there with its ledger entry or not at all', async () => {
  test.setTimeout(300_000);
  const victim = await Victim.on('kill-command');
  let lead = await Api.as('lead', victim.url);
  const [procurement] = await lead.get<ProcurementView[]>('/procurements?q=Laptops');
  const path = `/procurements/${procurement?.id}`;
  for (const wait of [0, 5, 10, 25, 60]) {
    const indicators = await lead.get<IndicatorChoiceView[]>(`${path}/indicators`);
    const one = indicators.find(({ choice }) => !choice) ?? indicators[0];
    const entries = async (api: Api) =>
      (await api.get<LedgerEntryView[]>(`/records/procurement/${procurement?.id}?perPage=500&sort=at`))
        .length;
    const before = { choice: one?.choice, version: one?.version, entries: await entries(lead) };
    const body = { choice: 'not-appropriate', reason: `Tried with ${wait} ms` };
    const choosing = lead
      .ask('PUT', `${path}/indicators/${one?.id}`, body, one?.version)
      .catch(() => undefined);
    await pause(wait);
    await victim.kill();
    await choosing;
    await victim.start();
    lead = await Api.as('lead', victim.url);
    const now = (await lead.get<IndicatorChoiceView[]>(`${path}/indicators`)).find(
      ({ id }) => id === one?.id,
    );
    const chosen = now?.version !== before.version;
    expect(now?.choice).toBe(chosen ? 'not-appropriate' : before.choice);
    expect((await entries(lead)) > before.entries).toBe(chosen);
    await ledgerHolds(victim);
  }
  await victim.stop();
});

test('killed while it moves procurements, each is moved once or not at all, and the move goes on by itself', async () => {
  test.setTimeout(300_000);
  const victim = await Victim.on('kill-move');
  const editor = await Api.as('policy-editor', victim.url);
  const [prepared] = await editor.get<WorkflowMoveView[]>('/workflow-moves?sort=preparedAt&order=desc');
  const url = `/workflow-moves/${prepared?.id}`;
  const move = (api: Api) => api.get<WorkflowMoveView>(url);
  const { version, tasksToPlace } = await move(editor);
  const tasks = Object.fromEntries(tasksToPlace.map(({ key }) => [key, null]));
  await editor.do('PUT', `${url}/mapping`, { stages: {}, tasks, goesOnIn: {} }, version);
  await expect.poll(async () => (await move(editor)).state, { timeout: 60_000 }).toBe('ready');
  const foretold = (await move(editor)).verdicts;

  const approver = await Api.as('policy-approver', victim.url);
  await approver.do('POST', `${url}/start`, {}, (await move(approver)).version);
  await pause(150);
  await victim.kill();
  await victim.start();
  const again = await Api.as('policy-editor', victim.url);
  await victim.advance({ minutes: 10 });
  await expect.poll(async () => (await move(again)).state, { timeout: 60_000 }).toBe('finished');
  expect((await move(again)).outcomes).toEqual({ moved: foretold['safe'] });
  const auditor = await Api.as('auditor', victim.url);
  const entries = await auditor.get<LedgerEntryView[]>('/ledger?action=workflow-moved&perPage=500');
  const ofMove = entries.filter(({ data }) => (data as { move?: string }).move === prepared?.id);
  expect(ofMove).toHaveLength(foretold['safe'] ?? 0);
  expect(new Set(ofMove.map(({ subjectId }) => subjectId)).size).toBe(ofMove.length);
  console.log(
    `killed while moving: ${beforeTheGap(ofMove.map(({ at }) => at))} of ${ofMove.length} were moved`,
  );
  await ledgerHolds(victim);
  await victim.stop();
});

test('killed while it sends, no accepted mail is submitted twice and what was in flight is listed as unknown', async () => {
  test.setTimeout(300_000);
  const mail = await SlowMail.start(40);
  const victim = await Victim.on('kill-sending', { SMTP_URL: mail.url });
  const manager = await Api.as('contract-manager', victim.url);
  const supplier = await manager.do<SupplierView>('POST', '/suppliers', {
    name: 'Many Hands Ltd',
    sme: true,
    vcse: false,
    local: true,
  });
  for (let i = 0; i < 24; i++) {
    await manager.do('POST', `/suppliers/${supplier.id}/people`, {
      name: `Hand ${i}`,
      email: `hand${i}@many.example`,
    });
  }
  const today = await victim.advance({});
  const contract = await manager.do<ContractView>('POST', '/contracts', {
    ...{
      title: 'Many hands',
      supplierId: supplier.id,
      category: 'ict',
      directorate: 'finance-resources',
      regime: 'PA23',
      valueExVat: 100_000_00,
    },
    ...{ startsOn: monthsFrom(today, -2), endsOn: monthsFrom(today, 10) },
  });
  const obligation = {
    indicator: 'reduced-packaging',
    target: 120,
    frequency: 'monthly',
    profile: 'even',
    dueOffsetDays: 5,
  };
  await manager.do('POST', `/contracts/${contract.id}/obligations`, obligation);
  const toHands = () => mail.accepted.filter(({ to }) => to.endsWith('@many.example'));
  const moving = (async () => {
    for (let i = 0; i < 40 && toHands().length <= 3; i++) await victim.advance({ days: 1 });
  })().catch(() => undefined);
  await expect.poll(() => toHands().length, { timeout: 120_000, intervals: [5] }).toBeGreaterThan(3);
  await victim.kill();
  await moving;
  const acceptedBefore = toHands().length;
  await victim.start();
  await victim.advance({ minutes: 30 });
  await victim.advance({ minutes: 30 });
  const again = await Api.as('contract-manager', victim.url);
  const unknown = await again.get<MessageView[]>('/messages?state=unknown&perPage=100');
  const keys = toHands().map(({ to, subject }) => `${to} ${subject}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(toHands().length).toBeGreaterThanOrEqual(acceptedBefore);
  console.log(
    `killed while sending: ${acceptedBefore} accepted before, ${keys.length} after, ${unknown.length} unknown`,
  );
  await ledgerHolds(victim);
  await victim.stop();
  await mail.stop();
});

/** How many of the moments lie before the longest pause among them: the product was down then. */
function beforeTheGap(moments: string[]): number {
  const times = moments.map((at) => Date.parse(at)).sort((a, b) => a - b);
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return pauses.indexOf(Math.max(...pauses)) + 1;
}
