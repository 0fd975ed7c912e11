import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';
import type { ResponseOutcome, RuleUseDetailView, RuleUseView, WhereUsedView } from '@commonweal/wire';
import { Decision } from './decision.entity.js';
import { DecisionsModule } from './decisions.module.js';
import { Evaluation } from './evaluation.js';
import { RebuildRuleTallies } from './rebuild-rule-tallies.js';
import { Responses } from './responses.js';
import {
  aRule,
  SaidProcurements,
  SaidProcurementsModule,
  vocabularyPack,
} from './testing/policy-for-specs.js';

const modules = [
  LedgerModule,
  IdentityModule,
  DocumentsModule,
  CalendarModule,
  DecisionsModule,
  SaidProcurementsModule,
];
const longerThan = (value: number) =>
  aRule({
    title: `Longer than ${value}`,
    conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThan', value }] },
  });
const ids = [newId(), newId(), newId()];

let app: TestApplication;
let auditor: SignedInAs;
let lead: SignedInAs;

const evaluate = () =>
  app.get(Transaction).run((tx) => app.get(Evaluation).apply(tx, 'procurement', ids, 'answer'));

beforeAll(async () => {
  app = await testApplication({ modules });
  const rules = {
    unloved: longerThan(12),
    loved: longerThan(6),
    unasked: longerThan(3),
    never: longerThan(99),
  };
  await app.get(FirstRelease).load([vocabularyPack({ ...rules, gone: { ...longerThan(1), retired: true } })]);
  auditor = await signInAs(app, { roles: ['auditor'] });
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea Lead' });
  for (const id of ids) app.get(SaidProcurements).known.set(id, { facts: { contractMonths: 24 } });
  await evaluate();
});
afterAll(() => app.close());

async function respond(rule: string, at: number, outcome: ResponseOutcome, about = 'indicator:x') {
  await app.get(Transaction).run(async (tx) => {
    const { id } = await tx.findOneByOrFail(Decision, { rule, subjectId: ids[at] ?? '' });
    const what = outcome === 'accepted' ? 'Chosen as both' : 'Chosen as not appropriate';
    await app.get(Responses).record(tx, {
      ...{ decisionId: id, about, outcome, what, personId: lead.personId },
      ...(outcome === 'declined' && { reason: 'The market is too small.' }),
    });
  });
}

const uses = async () => (await app.request<RuleUseView[]>('GET', '/api/rule-uses', { as: auditor })).body;
const use = (rule: string) =>
  app.request<RuleUseDetailView>('GET', `/api/rule-uses/${rule}`, { as: auditor });
const tallies = () =>
  app.get(DataSource).query<object[]>('select t::text as row from rule_tally t order by rule, shard');

describe('rules at work', () => {
  it('are counted as they apply; a retired rule is not among them', async () => {
    expect((await uses()).map(({ rule, fired }) => [rule, fired])).toEqual([
      ['unloved', 3],
      ['unasked', 3],
      ['loved', 3],
      ['never', 0],
    ]);
  });

  it('are not counted again when nothing has changed', async () => {
    await evaluate();
    expect((await use('loved')).body.fired).toBe(3);
  });

  it('come with what nobody accepts first, and what nobody has answered last', async () => {
    await respond('unloved', 0, 'declined');
    await respond('unloved', 1, 'declined');
    await respond('loved', 0, 'accepted');
    await respond('loved', 1, 'declined');
    expect((await uses()).map(({ rule }) => rule)).toEqual(['unloved', 'loved', 'unasked', 'never']);
  });

  it('count the last answer to each suggestion, and each suggestion for itself', async () => {
    await respond('loved', 1, 'accepted');
    await respond('loved', 1, 'declined', 'indicator:y');
    expect((await use('loved')).body).toMatchObject({ fired: 3, accepted: 2, declined: 1 });
  });

  it('say why they were declined, by whom and where', async () => {
    const { body } = await use('unloved');
    expect(body.reasons).toHaveLength(2);
    expect(body.reasons[0]).toMatchObject({
      what: 'Chosen as not appropriate',
      reason: 'The market is too small.',
      by: 'Lea Lead',
      link: `/procurements/${ids[1]}`,
    });
  });

  it('are counted anew to the same numbers', async () => {
    const before = await tallies();
    expect(before.length).toBeGreaterThan(0);
    await app.get(DataSource).query('update rule_tally set fired = 7, accepted = 7, declined = 7');
    await app.get(DataSource).query(`insert into rule_tally (rule, shard, fired) values ('stray', 1, 1)`);
    await app.runJob(RebuildRuleTallies);
    expect(await tallies()).toEqual(before);
  });

  it('are refused to whoever has no part in policy, and where there is no such rule', async () => {
    expect((await app.request('GET', '/api/rule-uses', { as: lead })).status).toBe(403);
    expect(await use('nothing-like-it')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

it('are found from the facts of which their conditions speak', async () => {
  const used = async (of: string) =>
    (await app.request<WhereUsedView[]>('GET', `/api/documents/${of}/where-used`, { as: auditor })).body;
  expect(
    (await used('fact/contractMonths')).filter(({ usedBy }) => usedBy === 'rule').length,
  ).toBeGreaterThan(0);
});
