import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { DecisionView, ReplayView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { Evaluation } from './evaluation.js';
import {
  aRule,
  SaidProcurements,
  SaidProcurementsModule,
  vocabularyPack,
} from './testing/policy-for-specs.js';

let app: TestApplication;
let auditor: SignedInAs;
const many = 600;
const ids = Array.from({ length: many }, () => newId());
const evaluate = () =>
  app.get(Transaction).run((tx) => app.get(Evaluation).apply(tx, 'procurement', ids, 'answer'));

beforeAll(async () => {
  const ground = [LedgerModule, IdentityModule, DocumentsModule, CalendarModule];
  app = await testApplication({ modules: [...ground, DecisionsModule, SaidProcurementsModule] });
  await app.get(FirstRelease).load([vocabularyPack({ apprentices: aRule() })]);
  auditor = await signInAs(app, { roles: ['auditor'] });
  const said = app.get(SaidProcurements);
  for (const [n, id] of ids.entries()) said.known.set(id, { facts: { contractMonths: 12 + (n % 40) } });
  await evaluate();
  for (const id of ids.slice(0, 3)) said.known.set(id, { facts: { contractMonths: 1 } });
  await evaluate();
});
afterAll(() => app.close());

const replay = async (after = '') =>
  (await app.request<ReplayView>('GET', `/api/decisions/replay${after}`, { as: auditor })).body;

async function past(table: string, text: string, values: unknown[]): Promise<void> {
  await app.database.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await app.database.asOwner(text, values);
  await app.database.asOwner(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
}

it('every Decision comes out again, those too that say that a rule no longer applies', async () => {
  const first = await replay();
  expect(first).toEqual({ replayed: 500, differences: [], next: expect.any(String) });
  const rest = await replay(`?after=${first.next}`);
  expect(rest).toEqual({ replayed: many + 3 - 500, differences: [] });
});

it('one that was altered is found, and one whose facts were', async () => {
  const url = `/api/decisions?subjectKind=procurement&subjectId=${ids[9]}`;
  const [altered] = (await app.request<DecisionView[]>('GET', url, { as: auditor })).body;
  await past('decision', `UPDATE decision SET verdict = 'does-not-apply' WHERE id = $1`, [altered?.id]);
  await past('fact_set', `UPDATE fact_set SET facts = '{"contractMonths":13}' WHERE facts = $1`, [
    { contractMonths: 1 },
  ]);
  const first = await replay();
  const rest = await replay(`?after=${first.next}`);
  const all = [...first.differences, ...rest.differences];
  expect(all).toHaveLength(4);
  expect(all[0]).toEqual({
    ...{ decisionId: altered?.id, rule: 'apprentices', release: 1 },
    ...{ verdict: 'does-not-apply', again: 'applies' },
  });
  expect(all.slice(1).map(({ again }) => again)).toEqual(['other-facts', 'other-facts', 'other-facts']);
});

it('is for auditors', async () => {
  const lead = await signInAs(app, { roles: ['lead'] });
  expect((await app.request('GET', '/api/decisions/replay', { as: lead })).status).toBe(403);
  expect((await app.request('GET', '/api/decisions/replay?after=x', { as: auditor })).status).toBe(422);
});
