import assert from 'node:assert/strict';
import { compileRules, impactOf, Portfolio } from '@commonweal/rules';
import { facts, random, vocabulary } from '../generate.mjs';
import { microseconds } from '../measure.mjs';

const subjects = 100_000;
const today = '2026-04-01';

const rule = (value) => ({
  all: [
    { fact: 'estimatedValueExVat', operator: 'greaterThanInclusive', value },
    {
      any: [
        { fact: 'category', operator: 'in', value: ['construction', 'highways'] },
        { fact: 'workforceOnSite', operator: 'equal', value: true },
      ],
    },
    { fact: 'contractMonths', operator: 'greaterThan', value: 12 },
  ],
});

/** The same rule by hand over plain objects: what a rule engine costs beside none. */
const byHand = (one, value) =>
  one.estimatedValueExVat >= value &&
  (one.category === 'construction' || one.category === 'highways' || one.workforceOnSite === true) &&
  one.contractMonths > 12;

/** Which of 100,000 procurements gain and lose when one threshold changes, exactly. */
export async function impact() {
  const r = random(7);
  const residents = Array.from({ length: subjects }, (_, id) => ({ id: String(id), facts: facts(r) }));
  const start = performance.now();
  const portfolio = new Portfolio('procurement', vocabulary);
  for (const resident of residents) portfolio.add(resident);
  const building = (performance.now() - start) * 1000;

  const [before, after] = [100_000_00, 250_000_00].map(compiled);
  const ours = () => impactOf(before, after, portfolio, today).lost.noLonger;
  const hand = () => {
    const lost = [];
    for (const { id, facts: one } of residents)
      if (byHand(one, 100_000_00) && !byHand(one, 250_000_00)) lost.push(id);
    return lost;
  };
  assert.deepEqual(ours(), hand());
  assert.ok(ours().length > 0);
  return {
    what: `one edited rule of 4 conditions over ${subjects.toLocaleString('en-GB')} procurements; building the columns took ${Math.round(building / 1000)} ms`,
    unit: 'µs an edit',
    cases: [
      {
        name: 'who gains and loses',
        ours: await microseconds(() => ours().length),
        peers: { 'written by hand': await microseconds(() => hand().length) },
        within: 50_000,
      },
    ],
  };
}

function compiled(value) {
  const rules = new Map([['rule', { subject: 'procurement', conditions: rule(value) }]]);
  return compileRules({ rules, facts: vocabulary, parameters: new Map(), nonWorkingDays: new Set() }).rule(
    'rule',
  );
}
