import type { Conditions } from '@commonweal/wire';
import { findPath, insert, move, remove, type Path, type RuleType } from 'react-querybuilder';
import { conditionsOf, nodeOf, partOf, type Group } from './query.js';

type Node = Group | RuleType;

const isGroup = (node: Node): node is Group => 'rules' in node;
const at = (query: Group, path: Path) => findPath(path, query) as Node | null;

/** One step up or down, over the edge of its group where it stands there, and into a group that it meets. */
export function moved(query: Group, path: Path, way: 'up' | 'down'): Group {
  return path.length ? move<Group>(query, path, way) : query;
}

export function without(query: Group, path: Path): Group {
  return path.length ? remove<Group>(query, path) : query;
}

/** What stands there, as it is copied. */
export function copyOf(query: Group, path: Path): Conditions | undefined {
  const node = at(query, path);
  return node ? partOf(node) : undefined;
}

/** With the conditions put after what stands there; at the end of a group, where the path names one. */
export function pasted(query: Group, path: Path, conditions: Conditions): Group {
  const target = at(query, path);
  if (!target) return query;
  const where = isGroup(target)
    ? [...path, target.rules.length]
    : [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
  return insert<Group>(query, nodeOf(conditions), where);
}

/** With the same once more beneath it. */
export function duplicated(query: Group, path: Path): Group {
  const conditions = path.length ? copyOf(query, path) : undefined;
  if (!conditions) return query;
  return insert<Group>(query, nodeOf(conditions), [...path.slice(0, -1), (path.at(-1) ?? 0) + 1]);
}

/** Who comes into the place of what is taken out: the next in its group, the one before it, or the group. */
export function besides(query: Group, path: Path): string | undefined {
  const parent = at(query, path.slice(0, -1));
  const index = path.at(-1);
  if (!parent || !isGroup(parent) || index === undefined) return undefined;
  return (parent.rules[index + 1] ?? parent.rules[index - 1] ?? parent).id;
}

export const idAt = (query: Group, path: Path) => at(query, path)?.id;

export const same = (one: Group, other: Group) =>
  JSON.stringify(conditionsOf(one)) === JSON.stringify(conditionsOf(other));

/** The identity of what is in the one and not in the other, the outermost first. */
export function newIn(after: Group, before: Group): string | undefined {
  const known = new Set(idsIn(before));
  return idsIn(after).find((id) => !known.has(id));
}

const idsIn = (node: Node): string[] => [
  ...(node.id ? [node.id] : []),
  ...(isGroup(node) ? node.rules.flatMap(idsIn) : []),
];
