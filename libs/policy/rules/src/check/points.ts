import type { FactContent } from '@commonweal/wire';
import type { TypedLeaf } from '../language/typing.js';
import type { Encoded } from '../language/value.js';

const mostMembers = 10;

/** Stands for every text and choice that is not asked about. */
export const anotherValue = '\u0000other';

/**
 * Values that stand for all values of the fact: the constants it is compared with and one between each two; undefined
 * where no such list is known.
 */
export function pointsOf(
  constants: readonly (number | string)[],
  leaves: readonly Pick<TypedLeaf, 'operator'>[],
  fact: FactContent | undefined,
): Encoded[] | undefined {
  const values = fact?.values?.map((one) => one.value);
  switch (fact?.type) {
    case 'number':
    case 'money':
    case 'date':
      return numberPoints(
        constants.filter((one) => typeof one === 'number'),
        fact.type === 'number',
      );
    case 'yes-no':
      return [0, 1];
    case 'choice':
      return values ?? [...constants, anotherValue];
    case 'choices':
      return lists([...new Set(constants)]);
    case 'text':
      return leaves.some(({ operator }) => operator.value === 'text')
        ? undefined
        : [...constants, anotherValue];
    default:
      return undefined;
  }
}

function numberPoints(constants: readonly number[], fractions: boolean): number[] {
  const sorted = [...new Set(constants)].sort((a, b) => a - b);
  const between = sorted.flatMap((one, index) => {
    const next = sorted[index + 1];
    if (next === undefined) return [one + 1];
    return fractions ? [(one + next) / 2] : next - one > 1 ? [one + 1] : [];
  });
  return [(sorted[0] ?? 0) - 1, ...sorted, ...between];
}

/** Every list of the members asked about, with and without another one. */
function lists(members: readonly (number | string)[]): Encoded[] | undefined {
  if (members.length > mostMembers) return undefined;
  const subsets = Array.from({ length: 2 ** members.length }, (_, bits) =>
    members.filter((_member, at) => bits & (1 << at)),
  );
  return [...subsets, ...subsets.map((subset) => [...subset, anotherValue])];
}
