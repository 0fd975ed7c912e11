import type { DocumentSet } from '@commonweal/documents';
import type { FieldErrors } from '@commonweal/platform';
import { factValueProblem } from '@commonweal/rules';
import type { FactContent } from '@commonweal/wire';

const longestText = 20_000;

/**
 * What is wrong with answers, by `<prefix>.<fact>`; null takes an answer back and is always right.
 * @param allowed names that may be answered here; every fact of a procurement when left out
 */
export function answerFaults(
  answers: Record<string, unknown>,
  documents: DocumentSet,
  prefix: string,
  allowed?: readonly string[],
): FieldErrors {
  const faults = Object.entries(answers).map(([name, value]): [string, string | undefined] => {
    const fact = !allowed || allowed.includes(name) ? documents.get<FactContent>('fact', name) : undefined;
    return [`${prefix}.${name}`, faultOf(fact, value)];
  });
  return Object.fromEntries(faults.flatMap(([field, fault]) => (fault ? [[field, [fault]]] : [])));
}

function faultOf(fact: FactContent | undefined, value: unknown): string | undefined {
  if (!fact || fact.from !== 'answer' || !fact.subjects.includes('procurement')) return 'is not asked here';
  if (value === null) return undefined;
  const problem = factValueProblem(fact, value);
  if (problem) return problem;
  if (typeof value === 'string') return textFault(value, fact);
  if (typeof value === 'number' && fact.type === 'money' && value < 0) return 'must not be negative';
  if (Array.isArray(value) && new Set(value).size < value.length) return 'has a value twice';
  return undefined;
}

function textFault(value: string, { type }: FactContent): string | undefined {
  if (type !== 'text') return undefined;
  if (!value.trim()) return 'is empty; to take the answer back send null';
  return value.length > longestText ? `is longer than ${longestText} characters` : undefined;
}
