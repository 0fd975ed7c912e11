import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, Problem, RuleTableView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { aRule, SaidProcurementsModule, vocabularyPack } from './testing/policy-for-specs.js';

const modules = [
  LedgerModule,
  IdentityModule,
  DocumentsModule,
  CalendarModule,
  DecisionsModule,
  SaidProcurementsModule,
];
const atLeast = (value: unknown, message: string) =>
  aRule({
    title: `From ${String(value)} months`,
    conditions: {
      all: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: value as number }],
    },
    effects: [{ effect: 'advise', message }],
  });
const keys = Array.from({ length: 20 }, (_, index) => `rule-${String(index + 1).padStart(2, '0')}`);
const rows = (months: (index: number) => unknown) =>
  keys.map((key, index) => ({ key, content: atLeast(months(index), `Think of ${index}.`) }));

let app: TestApplication;
let editor: SignedInAs;
let change: ChangeView;

beforeAll(async () => {
  app = await testApplication({ modules });
  const rules = Object.fromEntries(rows((index) => index + 1).map(({ key, content }) => [key, content]));
  await app.get(FirstRelease).load([vocabularyPack(rules)]);
  editor = await signInAs(app, { roles: ['policy-editor'] });
  change = (await app.request<ChangeView>('POST', '/api/changes', { as: editor, body: { title: 'Longer' } }))
    .body;
});
afterAll(() => app.close());

const look = (body: object) =>
  app.request<RuleTableView & Problem>('POST', '/api/policy/rule-tables', { as: editor, body });
const save = (body: object, as = editor) =>
  app.request<RuleTableView & Problem>('PUT', `/api/changes/${change.id}/rule-table`, { as, body });
const edits = async () =>
  (await app.request<ChangeView>('GET', `/api/changes/${change.id}`, { as: editor })).body.edits ?? [];

describe('rules of one shape', () => {
  it('are read back side by side, each bad cell with its place', async () => {
    const table = rows((index) => (index === 2 ? 'a year' : index + 10));
    const found = await look({ change: change.id, rows: table });
    expect(found.status).toBe(200);
    expect(found.body.rows).toHaveLength(20);
    expect(found.body.rows[0]?.english).toBe(
      'When the length of the contract is at least 10 months, advises: “Think of 0.”',
    );
    const bad = found.body.rows.flatMap(({ key, problems }) =>
      problems.flatMap(({ severity, at }) => (severity === 'error' ? [`${key} ${at ?? ''}`] : [])),
    );
    expect(bad).toEqual(['rule-03 /conditions/all/0/value']);
    expect(await edits()).toEqual([]);
  });

  it('are held against the other rows as these stand in the table', async () => {
    const same = rows((index) => (index < 2 ? 40 : index + 1)).map(({ key, content }) => ({
      key,
      content: { ...content, effects: [{ effect: 'advise', message: key < 'rule-03' ? 'Same.' : key }] },
    }));
    const found = await look({ rows: same });
    const codes = (row: number) => found.body.rows[row]?.problems.map(({ code }) => code);
    expect(codes(0)).toContain('duplicate-rule');
    expect(codes(1)).toContain('duplicate-rule');
    expect(codes(2)).not.toContain('duplicate-rule');
  });

  it('are saved as twenty edits of one change, in one step of its record', async () => {
    expect((await save({ rows: rows((index) => index + 10) })).status).toBe(200);
    expect((await edits()).map(({ key, version }) => `${key} ${version}`)).toEqual(
      keys.map((key) => `${key} 1`),
    );
  });

  it('are saved all or none', async () => {
    const [first, second] = rows(() => 99);
    const stale = await save({
      rows: [
        { ...first, version: 1 },
        { ...second, version: 7 },
      ],
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    const unseen = await save({ rows: [first] });
    expect(unseen.status).toBe(412);
    expect((await edits()).every(({ version }) => version === 1)).toBe(true);
  });

  it('are refused when a row stands twice, is no rule, or nobody may save it', async () => {
    const [first] = rows(() => 5);
    expect((await save({ rows: [first, first] })).body.errors).toHaveProperty(['rows.1.key']);
    expect((await look({ rows: 'all' })).status).toBe(422);
    expect((await save({})).status).toBe(422);
    expect((await look({ rows: [{ key: 'a-rule', content: 'text' }] })).status).toBe(422);
    expect((await look({ rows: [{ key: 'a-rule' }] })).status).toBe(422);
    expect((await save({ rows: [{ key: 'Not A Key', content: {} }] })).status).toBe(422);
    expect((await save({ rows: [first] }, await signInAs(app, { roles: ['auditor'] }))).status).toBe(403);
    const other = await signInAs(app, { roles: ['policy-editor'] });
    expect((await save({ rows: [first] }, other)).body.code).toBe('not-the-author');
    const gone = await app.request('PUT', `/api/changes/${newId()}/rule-table`, {
      as: editor,
      body: { rows: [first] },
    });
    expect(gone.status).toBe(404);
  });
});
