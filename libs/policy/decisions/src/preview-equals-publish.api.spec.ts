import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease, Releases } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import { generatedConditions, generatedFacts } from '@commonweal/rules/testing';
import type { ChangeView, ImpactView, RuleContent } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { Evaluation } from './evaluation.js';
import { StandingEffect } from './standing-effect.entity.js';
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
const keys = ['a', 'b', 'c', 'd', 'e'];
const rounds = 12;
const procurements = 40;

let app: TestApplication;
let editor: SignedInAs;
let approver: SignedInAs;

beforeAll(async () => {
  app = await testApplication({ modules });
  await app.get(FirstRelease).load([vocabularyPack()]);
  editor = await signInAs(app, { roles: ['policy-editor'] });
  approver = await signInAs(app, { roles: ['policy-approver'] });
});
afterAll(() => app.close());

const effect = fc.oneof(
  fc.constantFrom('Think of it.', 'Think again.').map((message) => ({ effect: 'advise', message })),
  fc.constantFrom(10, 20).map((percent) => ({ effect: 'minimum-weighting', percent })),
  fc.constant({ effect: 'block-stage', stage: 'award', message: 'Not yet.' }),
);
const rule = fc
  .record({
    conditions: generatedConditions,
    effects: fc.array(effect, { minLength: 1, maxLength: 3 }),
    retired: fc.constantFrom(false, false, false, false, true),
  })
  .map((some): RuleContent => aRule(some));
const edits = fc.dictionary(fc.constantFrom(...keys), rule, { minKeys: 1 });

/** What stands, by procurement, rule and effect. */
async function standing(): Promise<Map<string, string>> {
  const rows = await app.get(Transaction).run((tx) => tx.find(StandingEffect));
  return new Map(rows.map((row) => [`${row.subjectId} ${row.rule} ${row.identity}`, row.state]));
}

function counted(before: Map<string, string>, after: Map<string, string>) {
  const turned = (to: string) =>
    [...after].filter(([place, state]) => state === to && before.get(place) !== to).length;
  const lost = [...before.keys()].filter((place) => !after.has(place)).length;
  return { gained: turned('stands'), cannotDecide: turned('cannot-decide'), lost };
}

async function publish(
  drafts: Record<string, RuleContent>,
): Promise<{ preview: ImpactView; published: boolean }> {
  const { body: change } = await app.request<ChangeView>('POST', '/api/changes', {
    as: editor,
    body: { title: 'Round' },
  });
  const url = `/api/changes/${change.id}`;
  for (const [key, content] of Object.entries(drafts)) {
    await app.request('PUT', `${url}/edits/rule/${key}`, { as: editor, body: { content } });
  }
  const preview = (await app.request<ImpactView>('GET', `${url}/impact`, { as: editor })).body;
  let { version } = (await app.request<ChangeView>('GET', url, { as: editor })).body;
  for (const [step, as] of [
    ['submission', editor],
    ['approval', approver],
    ['publication', approver],
  ] as const) {
    const answer = await app.request<ChangeView>('POST', `${url}/${step}`, {
      as,
      ifMatch: version,
      body: {},
    });
    if (answer.status !== 200) return { preview, published: false };
    version = answer.body.version;
  }
  await app.drain();
  return { preview, published: true };
}

it('what the preview of a change says is what publishing it does, over generated rules and procurements', async () => {
  const seed = 20260301;
  const said = app.get(SaidProcurements);
  for (const facts of fc.sample(generatedFacts(true), { numRuns: procurements, seed }))
    said.known.set(newId(), { facts });
  await app
    .get(Transaction)
    .run((tx) => app.get(Evaluation).apply(tx, 'procurement', [...said.known.keys()], 'answer'));
  const seen = { rounds: 0, gained: 0, lost: 0, cannotDecide: 0 };
  for (const drafts of fc.sample(edits, { numRuns: rounds, seed })) {
    const before = await standing();
    const { preview, published } = await publish(drafts);
    if (!published) continue;
    const { gained, cannotDecide, lost } = preview;
    expect({ gained, cannotDecide, lost }).toEqual(counted(before, await standing()));
    seen.rounds += 1;
    seen.gained += gained;
    seen.lost += lost;
    seen.cannotDecide += cannotDecide;
  }
  expect(seen.rounds).toBeGreaterThan(rounds / 3);
  expect(Math.min(seen.gained, seen.lost, seen.cannotDecide)).toBeGreaterThan(0);
}, 120_000);

it('evaluating again changes nothing and writes no decision', async () => {
  const said = app.get(SaidProcurements);
  const count = () =>
    app.get(Transaction).run((tx) => tx.query<{ n: string }[]>('select count(*) as n from decision'));
  const [before, stood] = [await count(), await standing()];
  await app
    .get(Transaction)
    .run((tx) => app.get(Evaluation).apply(tx, 'procurement', [...said.known.keys()], 'time'));
  expect(await count()).toEqual(before);
  expect(await standing()).toEqual(stood);
  expect((await app.get(Releases).of(1)).release).toBe(1);
});
