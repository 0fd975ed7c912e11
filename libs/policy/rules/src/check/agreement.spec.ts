import { describe, expect, it } from '@jest/globals';
import type { Conditions } from '@commonweal/wire';
import { compileRules } from '../evaluate/rule-book.js';
import { differential } from '../testing/differential.js';
import { aRule, aSource } from '../testing/vocabulary.js';
import { agreementWithEngine, exampleCases } from './agreement.js';

const seed = Date.now() % 2 ** 31;

describe('our evaluator and json-rules-engine', () => {
  it(`decide generated rules alike (seed ${seed})`, async () => {
    const { compared } = await differential(400, seed);
    expect(compared).toBeGreaterThanOrEqual(2000);
  });

  it('decide the examples of rules alike; what is not known is left out', async () => {
    const rules = new Map([
      [
        'rule',
        aRule({
          examples: [
            { title: 'known', facts: { category: 'ICT' }, expect: 'does-not-apply' },
            { title: 'unknown', facts: {}, expect: 'cannot-decide' },
          ],
        }),
      ],
    ]);
    const book = compileRules({ ...aSource(), rules });
    const agreement = await agreementWithEngine(book, exampleCases(rules, { today: '2026-04-01' }));
    expect(agreement).toEqual({ compared: 1, unknown: 1, differences: [] });
  });

  it('are reported where they differ', async () => {
    const conditions: Conditions = {
      all: [{ fact: 'contractEndsOn', operator: 'withinWorkingDays', value: 1 }],
    };
    const nonWorkingDays = new Set<string>();
    const book = compileRules(aSource({ rule: { conditions } }, { nonWorkingDays }));
    nonWorkingDays.add('2026-04-03');
    const facts = { contractEndsOn: '2026-04-06' };
    const { differences } = await agreementWithEngine(book, [
      { label: 'Easter', subject: 'procurement', facts, on: { today: '2026-04-02' } },
    ]);
    expect(differences).toEqual([
      { rule: 'rule', label: 'Easter', ours: 'does-not-apply', engine: 'applies' },
    ]);
  });
});
