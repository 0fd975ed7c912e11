import type { Conditions, FactType } from '@commonweal/wire';
import fc from 'fast-check';
import type { Operator } from '../language/operator.js';
import { operators } from '../language/operators.js';
import { notApplicable } from '../language/value.js';
import { facts, parameters } from './vocabulary.js';

const dates = [
  '2025-02-24',
  '2026-03-31',
  '2026-04-01',
  '2026-04-02',
  '2026-04-07',
  '2026-04-13',
  '2026-05-01',
  '2027-01-01',
];
const words = ['', 'north', 'North-west', 'northern line', 'asbestos'];
const members = ['smes', 'vcses', 'community-groups'];

/** Few values, so that they meet. */
const values: Record<FactType, fc.Arbitrary<unknown>> = {
  text: fc.constantFrom(...words),
  number: fc.constantFrom(-1, 0, 1, 2.5, 5, 12, 24),
  money: fc.constantFrom(0, 1, 8_999_999, 9_000_000, 10_000_000, 5_000_000_000_000),
  date: fc.constantFrom(...dates),
  'yes-no': fc.boolean(),
  choice: fc.constantFrom('construction', 'highways', 'ICT'),
  choices: fc.subarray(members),
};

const names = [...facts].filter(([, fact]) => fact.subjects.includes('procurement')).map(([name]) => name);

/** Facts about a procurement: some "do not apply"; some are not known when `unknown` is set. */
export function generatedFacts(unknown: boolean): fc.Arbitrary<Record<string, unknown>> {
  const one = (name: string) =>
    fc.oneof(
      { weight: 12, arbitrary: values[facts.get(name)?.type ?? 'text'] },
      { weight: 1, arbitrary: fc.constant(notApplicable) },
      { weight: unknown ? 5 : 0, arbitrary: fc.constantFrom(undefined, null) },
    );
  return fc.record(Object.fromEntries(names.map((name) => [name, one(name)])));
}

function elementType(operator: Operator, type: FactType): FactType {
  if (operator.value === 'days') return 'number';
  return type === 'choices' ? 'choice' : type;
}

function references(operator: Operator, type: FactType): fc.Arbitrary<unknown>[] {
  const wanted = elementType(operator, type);
  const others = names.filter((name) => facts.get(name)?.type === wanted);
  const named = [...parameters].filter(([, one]) => one.type === wanted).map(([key]) => `parameter:${key}`);
  return operator.refers ? [fc.constantFrom(...others, ...named).map((fact) => ({ fact }))] : [];
}

function constant(operator: Operator, type: FactType): fc.Arbitrary<unknown> {
  const element = type === 'choices' ? fc.constantFrom(...members) : values[elementType(operator, type)];
  switch (operator.value) {
    case 'flag':
      return fc.boolean();
    case 'days':
      return fc.constantFrom(0, 1, 5, 30);
    case 'text':
      return fc.constantFrom('north', 'o', 'ASBESTOS');
    case 'list':
      return fc.array(element, { minLength: 1, maxLength: 3 });
    case 'range':
      return fc.tuple(element, element).map(([a, b]) => ((a as number) > (b as number) ? [b, a] : [a, b]));
    case 'one':
      return element;
  }
}

const leaf: fc.Arbitrary<Conditions> = fc.constantFrom(...names).chain((fact) => {
  const type = facts.get(fact)?.type ?? 'text';
  const fitting = [...operators.values()].filter((operator) => operator.types.includes(type));
  return fc.constantFrom(...fitting).chain((operator) => {
    const right = fc.oneof({ weight: 4, arbitrary: constant(operator, type) }, ...references(operator, type));
    return right.map((value) => ({ fact, operator: operator.key, value }) as Conditions);
  });
});

const tree = fc.letrec<{ node: Conditions; group: Conditions }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('group')),
  group: fc.oneof(
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
}));

/** Conditions about a procurement that pass the strict walk. */
export const generatedConditions: fc.Arbitrary<Conditions> = tree.group;

export const generatedDay = fc.constantFrom('2026-04-01', '2026-04-02', '2026-12-24', '2027-01-01');
