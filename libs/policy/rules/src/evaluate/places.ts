import type { TypedLeaf } from '../language/typing.js';
import { notApplicable, type Encoded } from '../language/value.js';

/** The number of the place at which a value stands: values at one place are the same to every leaf that is asked about. */
type Place = (value: Encoded | undefined) => number;

const unknown = 0;
const inapplicable = 1;
const first = 2;

/** Whether the leaf depends on its fact alone, and on nothing of it but where it stands among constants. */
export function hasPlace({ operator, right }: TypedLeaf): boolean {
  return 'constant' in right && operator.value !== 'days' && operator.value !== 'text';
}

/** Where values of one fact stand among the constants of its leaves. */
export function placeAmong(leaves: readonly TypedLeaf[]): Place {
  const constants = [...new Set(leaves.flatMap(constantsOf))];
  switch (leaves[0]?.type) {
    case 'number':
    case 'money':
    case 'date':
    case 'yes-no':
      return amongNumbers(constants.filter((one) => typeof one === 'number').sort((a, b) => a - b));
    case 'choices':
      return amongMembers(constants);
    default:
      return amongTexts(constants);
  }
}

function constantsOf({ operator, right }: TypedLeaf): (number | string)[] {
  return operator.value !== 'flag' && 'constant' in right ? [right.constant].flat() : [];
}

/** Below the first, at it, between it and the next, and so on. */
function amongNumbers(sorted: readonly number[]): Place {
  return (value) => {
    if (typeof value !== 'number') return value === undefined ? unknown : inapplicable;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return first + 2 * low + (sorted[low] === value ? 1 : 0);
  };
}

function amongTexts(constants: readonly (number | string)[]): Place {
  const places = new Map<unknown, number>(constants.map((one, index) => [one, first + 1 + index]));
  places.set(undefined, unknown).set(notApplicable, inapplicable);
  return (value) => places.get(value) ?? first;
}

/** Sets of members get a place as they are met: all that could be are too many. */
function amongMembers(members: readonly (number | string)[]): Place {
  const places = new Map<number | string, number>();
  const setOf = members.length <= 31 ? maskOf(members) : textOf(members);
  return (value) => {
    if (typeof value !== 'object') return value === undefined ? unknown : inapplicable;
    const set = setOf(value);
    const place = places.get(set) ?? first + places.size;
    places.set(set, place);
    return place;
  };
}

function maskOf(members: readonly (number | string)[]) {
  const bits = new Map(members.map((one, index) => [one, 1 << index]));
  return (value: readonly (number | string)[]) => {
    let mask = 0;
    for (const one of value) mask |= bits.get(one) ?? 0;
    return mask;
  };
}

function textOf(members: readonly (number | string)[]) {
  return (value: readonly (number | string)[]) =>
    members.map((one) => (value.includes(one) ? '1' : '0')).join('');
}
