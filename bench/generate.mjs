/** A random number generator with a seed (mulberry32), so that every run measures the same rules. */
export function random(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(next() * n);
  return { next, below, one: (list) => list[below(list.length)] };
}

const categories = [
  'construction',
  'highways',
  'facilities',
  'adult-social-care',
  'ict',
  'transport',
  'food',
  'goods',
];
const regimes = ['PA23', 'PCR15', 'CCR16', 'PSR', 'below-threshold'];
const told = ['smes', 'vcses', 'community-groups', 'none'];

const choice = (values) => ({
  type: 'choice',
  values,
  operators: ['equal', 'notEqual', 'in'],
  value: (r) => r.one(values),
});
const money = {
  type: 'money',
  operators: ['greaterThanInclusive', 'lessThan'],
  value: (r) => 100 * r.below(5_000_000),
};
const number = { type: 'number', operators: ['greaterThan', 'lessThanInclusive'], value: (r) => r.below(72) };
const yesNo = { type: 'yes-no', operators: ['equal'], value: (r) => r.next() < 0.5 };
const choices = {
  type: 'choices',
  values: told,
  operators: ['contains', 'doesNotContain'],
  value: (r) => told.filter(() => r.next() < 0.5),
};

const shapes = {
  category: choice(categories),
  regime: choice(regimes),
  placeOfDelivery: choice(['local', 'nearby', 'elsewhere', 'remote']),
  estimatedValueExVat: money,
  estimatedValueIncVat: money,
  contractMonths: number,
  noticeDays: number,
  workforceOnSite: yesNo,
  tupeApplies: yesNo,
  usesVehicles: yesNo,
  producesWaste: yesNo,
  couldBeLots: yesNo,
  buildsOrRefurbishes: yesNo,
  diversityNotified: choices,
};
const names = Object.keys(shapes);

/** The fact vocabulary in the form of policy documents. */
export const vocabulary = new Map(
  names.map((name) => {
    const { type, values } = shapes[name];
    const listed = values?.map((value) => ({ value, title: value }));
    return [name, { title: `the ${name}`, type, subjects: ['procurement'], from: 'answer', values: listed }];
  }),
);

export function facts(r) {
  return Object.fromEntries(names.map((name) => [name, shapes[name].value(r)]));
}

function leaf(r) {
  const fact = r.one(names);
  const shape = shapes[fact];
  const operator = r.one(shape.operators);
  if (operator === 'in') return { fact, operator, value: [...new Set([shape.value(r), shape.value(r)])] };
  return { fact, operator, value: shape.type === 'choices' ? r.one(told) : shape.value(r) };
}

/** Conditions of two to four leaves; of three or more, one part is a group of its own or a "not". */
export function conditions(r) {
  const leaves = Array.from({ length: 2 + r.below(3) }, () => leaf(r));
  if (leaves.length === 2) return { [r.one(['all', 'any'])]: leaves };
  const [first, second, ...others] = leaves;
  const inner = r.next() < 0.3 ? { not: { all: [first, second] } } : { any: [first, second] };
  return { all: [inner, ...others] };
}
