import type { policyChecks } from '@commonweal/wire';
import type { BothWays } from './both-ways.js';

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const where = (...all: unknown[]) => ({ conditions: { all }, examples: [] });
const either = (...any: unknown[]) => ({ conditions: { any }, examples: [] });
const nested = (depth: number): object =>
  depth === 1 ? { all: [is('category', 'ICT')] } : { all: [nested(depth - 1)] };
const many = (count: number) => Array.from({ length: count }, (_, i) => is('contractMonths', i, 'notEqual'));
const long = is('contractMonths', 12, 'greaterThan');
const short = is('contractMonths', 6, 'lessThan');
const text = (length: number) => is('needStatement', 'x'.repeat(length));

export const conditionCases: BothWays<keyof (typeof policyChecks)['conditions']> = {
  'root-leaf': [{ ...where(), conditions: is('category', 'ICT') }, where(is('category', 'ICT'))],
  'too-deep': [
    { ...where(), conditions: nested(32) },
    { ...where(), conditions: nested(31) },
  ],
  'too-many': [where(...many(1000)), where(...many(999))],
  'not-a-condition': [where('category'), where(is('category', 'ICT'))],
  'two-groups': [where({ all: [long], any: [long] }), where({ all: [long] }, { any: [long] })],
  'refused-key': [where({ ...long, path: '$.months' }), where(long)],
  'unknown-key': [where({ ...long, weight: 2 }), where(long)],
  'empty-group': [where({ any: [] }), where({ any: [long] })],
  empty: [where({}), where(long)],
  'fact-missing': [where({ operator: 'equal', value: 1 }), where(long)],
  'operator-missing': [where({ fact: 'contractMonths', value: 1 }), where(long)],
  'value-missing': [
    where({ fact: 'contractMonths', operator: 'equal' }),
    where(is('contractMonths', 0, 'greaterThan')),
  ],
  'too-many-values': [
    where(is('contractMonths', Array(501).fill(1), 'in')),
    where(is('contractMonths', Array(500).fill(1), 'in')),
  ],
  'too-long': [where(text(1001)), where(text(1000))],
  'unknown-operator': [
    where(is('contractMonths', 1, 'about')),
    where(is('contractMonths', 1, 'greaterThan')),
  ],
  'unknown-fact': [where(is('colour', 'red')), where(is('needStatement', 'red'))],
  'fact-subject': [
    where(is('returnFirst', true)),
    {
      ...where(is('returnFirst', true)),
      ...{ subject: 'return', effects: [{ effect: 'warn', message: 'The first.' }] },
    },
  ],
  'retired-fact': [where(is('oldAnswer', 'x')), where(is('needStatement', 'x'))],
  'operator-type': [
    where(is('category', 'ICT', 'greaterThan')),
    where(is('contractMonths', 12, 'greaterThan')),
  ],
  'value-shape': [where(is('category', 'ICT', 'in')), where(is('category', ['ICT'], 'in'))],
  'value-type': [where(is('contractMonths', '12')), where(is('contractMonths', 12))],
  'value-choice': [where(is('category', 'building')), where(is('category', 'construction'))],
  'value-range': [
    where(is('contractMonths', [12, 6], 'between')),
    where(is('contractMonths', [6, 6], 'between')),
  ],
  'no-reference': [
    where(is('contractMonths', { fact: 'numberChosen' }, 'in')),
    where(is('contractMonths', { fact: 'numberChosen' })),
  ],
  'reference-type': [
    where(is('contractMonths', { fact: 'estimatedValueExVat' })),
    where(is('estimatedValueExVat', { fact: 'parameter:works-threshold' })),
  ],
  'unknown-parameter': [
    where(is('estimatedValueExVat', { fact: 'parameter:none' })),
    where(is('estimatedValueExVat', { fact: 'parameter:works-threshold' })),
  ],
  'retired-parameter': [
    where(is('estimatedValueExVat', { fact: 'parameter:old-threshold' })),
    where(is('estimatedValueExVat', { fact: 'parameter:works-threshold' })),
  ],
  'broken-parameter': [
    where(is('estimatedValueExVat', { fact: 'parameter:torn-threshold' })),
    where(is('estimatedValueExVat', { fact: 'parameter:works-threshold' })),
  ],
  'never-true': [where(long, short), either(long, short)],
  'always-true': [either(is('contractMonths', 6, 'greaterThanInclusive'), short), either(long, short)],
  'part-never-true': [either(is('category', 'ICT'), { all: [long, short] }), where({ any: [long, short] })],
  'part-always-true': [
    where(is('category', 'ICT'), { any: [is('contractMonths', 6, 'greaterThanInclusive'), short] }),
    where(is('category', 'ICT'), { any: [long, short] }),
  ],
};
