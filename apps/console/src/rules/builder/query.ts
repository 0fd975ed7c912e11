import type { Conditions, Leaf } from '@commonweal/wire';
import type { RuleGroupType, RuleType } from 'react-querybuilder';

/** A group of the builder. `single` keeps apart `{ not: leaf }` and `{ not: { all: [leaf] } }`. */
export interface Group extends RuleGroupType {
  rules: (Group | RuleType)[];
  single?: boolean;
}

/** What the builder calls a fact that is not chosen yet. */
const notChosen = '~';

/** Whether the value of a builder's rule is another fact or a parameter. */
const sourceOf = (value: Leaf['value']) =>
  typeof value === 'object' && !Array.isArray(value) ? 'field' : 'value';

/** Conditions as the builder edits them. `conditionsOf(queryOf(c))` equals c for any conditions with a group at the root. */
export function queryOf(conditions: Conditions): Group {
  const node = nodeOf(conditions);
  return isGroup(node) ? node : { combinator: 'and', rules: [node] };
}

export function nodeOf(conditions: Conditions): Group | RuleType {
  if ('all' in conditions) return { combinator: 'and', rules: conditions.all.map(nodeOf) };
  if ('any' in conditions) return { combinator: 'or', rules: conditions.any.map(nodeOf) };
  if ('not' in conditions) return negated(nodeOf(conditions.not));
  return ruleOf(conditions);
}

/** A plain group carries its own "not"; a leaf, or a group that is negated already, gets one around it. */
function negated(node: Group | RuleType): Group {
  if (isGroup(node) && !node.not) return { ...node, not: true };
  return { combinator: 'and', not: true, single: true, rules: [node] };
}

function ruleOf({ fact, operator, value }: Leaf): RuleType {
  const valueSource = sourceOf(value);
  const shown: unknown = typeof value === 'object' && 'fact' in value ? value.fact : value;
  return { field: fact, operator, value: shown, valueSource };
}

/** What the builder holds, as conditions in the language of json-rules-engine. */
export function conditionsOf(query: Group): Conditions {
  const [only] = query.rules;
  if (query.not && query.single && query.rules.length === 1 && only) return { not: partOf(only) };
  const parts = query.rules.map(partOf);
  const group: Conditions = query.combinator === 'or' ? { any: parts } : { all: parts };
  return query.not ? { not: group } : group;
}

export const partOf = (node: Group | RuleType): Conditions =>
  isGroup(node) ? conditionsOf(node) : leafOf(node);

function leafOf({ field, operator, value, valueSource }: RuleType): Leaf {
  const given = value as Exclude<Leaf['value'], { fact: string }>;
  return {
    fact: field === notChosen ? '' : field,
    operator,
    value: valueSource === 'field' ? { fact: String(given) } : given,
  };
}

const isGroup = (node: Group | RuleType): node is Group => 'rules' in node;
