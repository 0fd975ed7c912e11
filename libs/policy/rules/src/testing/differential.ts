import fc from 'fast-check';
import { agreementWithEngine } from '../check/agreement.js';
import { compileRules } from '../evaluate/rule-book.js';
import { generatedConditions, generatedDay, generatedFacts } from './generated.js';
import { aSource } from './vocabulary.js';

const rulesInASet = 5;

interface Differential {
  rules: number;
  compared: number;
}

/**
 * Generated rules and known facts, decided by us and by json-rules-engine's `Engine`.
 * @throws when they differ, or when a generated rule does not compile, with the shrunken example
 */
export async function differential(runs: number, seed: number): Promise<Differential> {
  const total: Differential = { rules: 0, compared: 0 };
  const conditions = fc.array(generatedConditions, { minLength: rulesInASet, maxLength: rulesInASet });
  const property = fc.asyncProperty(
    conditions,
    generatedFacts(false),
    generatedDay,
    async (trees, facts, today) => {
      const book = compileRules(
        aSource(Object.fromEntries(trees.map((tree, at) => [`rule-${at}`, { conditions: tree }]))),
      );
      if (book.problems.length > 0) throw new Error(JSON.stringify(book.problems));
      const on = { today, commencement: facts['contractStartsOn'] === undefined ? null : '2026-04-01' };
      const found = await agreementWithEngine(book, [
        { label: 'generated', subject: 'procurement', facts, on },
      ]);
      total.rules += trees.length;
      total.compared += found.compared;
      if (found.differences.length > 0 || found.unknown > 0) throw new Error(JSON.stringify(found));
    },
  );
  await fc.assert(property, { numRuns: runs, seed });
  return total;
}
