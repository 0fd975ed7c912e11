import type { CompiledRule } from '../evaluate/compiled-rule.js';
import type { Row } from '../evaluate/leaf.js';
import type { TypedLeaf, Vocabulary } from '../language/typing.js';
import { notApplicable, type Encoded } from '../language/value.js';

type Candidate = Encoded | undefined;

/**
 * Values of a fact worth trying: those at which a condition of the rule turns, and those beside them. Between two of
 * them no condition changes its verdict.
 */
export function candidates(fact: string, rule: CompiledRule, row: Row, vocabulary: Vocabulary): Candidate[] {
  const leaves = rule.typed.leaves.filter(
    (leaf) => leaf.node.fact === fact || ('name' in leaf.right && leaf.right.name === fact),
  );
  const now = row[rule.slots.slotOf(fact)];
  const turning = leaves.flatMap((leaf) => turningPoints(leaf, fact, rule, row));
  const values = vocabulary.facts.get(fact)?.values?.map((one) => one.value) ?? [];
  const type = vocabulary.facts.get(fact)?.type;
  const last: Candidate[] = [notApplicable, undefined];
  switch (type) {
    case 'number':
      return [...around(turning, [0, 1, -1, 0.5, -0.5]), ...last];
    case 'money':
    case 'date':
      return [...around(turning, [0, 1, -1]), ...last];
    case 'yes-no':
      return [1, 0, ...last];
    case 'choices':
      return [...lists(turning, values, now), ...last];
    default:
      return [
        ...turning.filter((one) => typeof one === 'string'),
        ...values,
        ...joined(turning, now),
        '',
        ...last,
      ];
  }
}

function turningPoints(
  { node, operator, right }: TypedLeaf,
  fact: string,
  rule: CompiledRule,
  row: Row,
): (number | string)[] {
  const other =
    node.fact === fact
      ? 'name' in right
        ? row[rule.slots.slotOf(right.name)]
        : right.constant
      : row[rule.slots.slotOf(node.fact)];
  if (other === undefined) return [];
  if (operator.value !== 'days') return typeof other === 'object' ? [...other] : [other];
  const today = Number(row[0]);
  return [
    today,
    operator.key === 'withinDays' ? today + Number(other) : rule.slots.calendar.after(today, Number(other)),
  ];
}

function around(points: readonly (number | string)[], steps: readonly number[]): number[] {
  const numbers = points.filter((point) => typeof point === 'number');
  return [...new Set(numbers.flatMap((point) => steps.map((step) => point + step)))];
}

/** The list as it is, with or without the members the rule asks about; none, each alone, all. */
function lists(
  turning: readonly (number | string)[],
  values: readonly string[],
  now: Candidate,
): Candidate[] {
  const asked = [...new Set(turning)];
  const held = typeof now === 'object' ? now : [];
  const others = held.filter((one) => !asked.includes(one));
  const stranger = values.find((one) => !asked.includes(one));
  return [
    [...held, ...asked],
    ...asked.map((one) => [...held, one]),
    ...asked.map((one) => held.filter((other) => other !== one)),
    others,
    ...asked.map((one) => [one]),
    stranger === undefined ? [] : [stranger],
    [],
  ];
}

/** Text that both starts with and contains what the rule asks for. */
function joined(turning: readonly (number | string)[], now: Candidate): string[] {
  const parts = turning.filter((one) => typeof one === 'string');
  const held = typeof now === 'string' && now !== notApplicable ? now : '';
  return parts.length === 0 ? [] : [parts.join(' '), ...parts.map((part) => `${part} ${held}`)];
}
