import assert from 'node:assert/strict';
import { compileRules, Neighbours } from '@commonweal/rules';
import { conditions, random, vocabulary } from '../generate.mjs';
import { microseconds } from '../measure.mjs';

const size = 1000;
const indicators = 60;
const on = { today: '2026-04-01' };

/** Every rule of a large set beside every other: the same, swallowed, at odds. */
export async function checks() {
  const r = random(11);
  const rules = new Map(Array.from({ length: size }, (_, index) => [String(index), rule(r)]));
  const book = compileRules({ rules, facts: vocabulary, parameters: new Map(), nonWorkingDays: new Set() });
  assert.deepEqual(book.problems, []);
  const whole = () => {
    const neighbours = new Neighbours(book, rules, on);
    return [...rules.keys()].flatMap((key) => neighbours.problemsOf(key)).length;
  };
  const typing = (index) => new Neighbours(book, rules, on).problemsOf(String(index % size)).length;
  assert.ok(whole() > 0);
  return {
    what: `${size.toLocaleString('en-GB')} rules of 2-4 conditions beside each other, ${whole()} findings`,
    unit: 'µs a check',
    cases: [
      { name: 'the whole set', ours: await microseconds(whole), peers: {}, within: 100_000 },
      { name: 'one rule, while typing', ours: await microseconds(typing), peers: {}, within: 50_000 },
    ],
  };
}

function rule(r) {
  const effects =
    r.next() < 0.05
      ? [{ effect: 'minimum-weighting', percent: 5 * r.below(4) }]
      : [{ effect: 'suggest-indicator', indicator: `indicator-${r.below(indicators)}` }];
  return { title: 'A rule', subject: 'procurement', conditions: conditions(r), effects };
}
