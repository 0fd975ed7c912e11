import assert from 'node:assert/strict';
import { compileRules } from '@commonweal/rules';
import { conditions, facts, random, vocabulary } from '../generate.mjs';
import { microseconds } from '../measure.mjs';
import { jsonLogicEngine, jsonRulesEngine, zenEngine } from '../peers.mjs';

const sizes = [30, 100, 1000];
const on = { today: '2026-04-01' };
const records = Array.from({ length: 100 }, (_, seed) => facts(random(seed)));
const record = (index) => records[index % records.length];

/** Rules of two to four conditions over one record: the verdict alone, and with every condition decided and kept. */
export async function rules() {
  const cases = [];
  for (const size of sizes) cases.push(...(await casesOf(size)));
  return {
    what: 'rules of 2-4 conditions over one record, all facts known, equal firings',
    unit: 'µs a record',
    cases,
  };
}

async function casesOf(size) {
  const r = random(size);
  const all = Array.from({ length: size }, () => conditions(r));
  const book = compile(all);
  const verdict = {
    'json-rules-engine': jsonRulesEngine(all),
    '@gorules/zen-engine': zenEngine(all),
    'json-logic-engine': jsonLogicEngine(all),
  };
  const explained = {
    'json-rules-engine': verdict['json-rules-engine'],
    '@gorules/zen-engine': zenEngine(all, { trace: true }),
  };
  await assertEqualFirings(book, { ...verdict, traced: explained['@gorules/zen-engine'] });

  const verdictTime = await microseconds((index) => book.evaluate('procurement', record(index), on).length);
  const explainedTime = await microseconds(
    (index) => book.trace('procurement', record(index), on).bytes.length,
  );
  const aim = (ratio) => ({ against: 'json-rules-engine', ratio });
  return [
    { name: `${size} rules, verdict`, ours: verdictTime, peers: await timesOf(verdict), aim: aim(300) },
    { name: `${size} rules, explained`, ours: explainedTime, peers: await timesOf(explained), aim: aim(70) },
  ];
}

function compile(all) {
  const source = new Map(
    all.map((one, index) => [String(index), { subject: 'procurement', conditions: one }]),
  );
  const book = compileRules({
    rules: source,
    facts: vocabulary,
    parameters: new Map(),
    nonWorkingDays: new Set(),
  });
  assert.deepEqual(book.problems, []);
  return book;
}

async function assertEqualFirings(book, peers) {
  let firings = 0;
  for (const one of records.slice(0, 50)) {
    const ours = book
      .evaluate('procurement', one, on)
      .flatMap(({ rule, verdict }) => (verdict === 'applies' ? [Number(rule)] : []));
    const { bytes, rules } = book.trace('procurement', one, on);
    const traced = rules.flatMap(({ key, base }) => (bytes[base] === 2 ? [Number(key)] : []));
    assert.deepEqual(traced, ours);
    for (const [name, fire] of Object.entries(peers))
      assert.deepEqual(sorted(await fire(one)), sorted(ours), name);
    firings += ours.length;
  }
  assert.ok(firings > 0);
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

async function timesOf(peers) {
  const times = {};
  for (const [name, fire] of Object.entries(peers)) {
    const count = (fired) => fired.length;
    times[name] = await microseconds((index) => {
      const fired = fire(record(index));
      return fired instanceof Promise ? fired.then(count) : fired.length;
    });
  }
  return times;
}
