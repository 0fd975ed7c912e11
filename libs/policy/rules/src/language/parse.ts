import type { Scalar } from '@commonweal/wire';
import { problemList, step, type Problem, type Report } from './problem.js';
import { parameterPrefix, type GroupNode, type LeafNode, type Node, type Operand } from './tree.js';

const deepest = 32;
const mostNodes = 1000;
const longestText = 1000;
const mostValues = 500;

interface Parsed {
  /** What could be read; undefined when nothing could. Complete only when there are no problems. */
  tree: Node | undefined;
  problems: Problem[];
}

interface Walk {
  report: Report;
  nodes: number;
}

type Plain = Record<string, unknown>;

const groupKeys = ['all', 'any', 'not'] as const;
const leafKeys = ['fact', 'operator', 'value'];

const refusals: Record<string, string> = {
  path: 'A path is not allowed: facts are flat, each has a name of its own.',
  params: 'Parameters of a fact are not allowed; refer to a parameter with { "fact": "parameter:<key>" }.',
  condition: 'Named conditions are not used here: write the conditions out.',
  ['__proto__']: 'The key "__proto__" is not allowed.',
  toJSON: 'The key "toJSON" is not allowed.',
  priority: 'A condition has no priority; the rule has one.',
};

/**
 * The strict walk: refuses what json-rules-engine would accept and then ignore, misread or fall over.
 * @param at JSON pointer of the conditions
 */
export function parse(conditions: unknown, at = '/conditions'): Parsed {
  const { problems, report } = problemList();
  const walk: Walk = { report, nodes: 0 };
  const tree = read(conditions, at, 1, walk);
  if (tree?.kind === 'leaf') report('root-leaf', 'The conditions must begin with "all", "any" or "not".', at);
  return { tree, problems };
}

function isPlain(raw: unknown): raw is Plain {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const prototype: unknown = Object.getPrototypeOf(raw);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function read(raw: unknown, at: string, depth: number, walk: Walk): Node | undefined {
  if (depth > deepest) {
    walk.report('too-deep', `Conditions are nested more than ${deepest} deep.`, at);
    return undefined;
  }
  if (walk.nodes === mostNodes) {
    walk.report('too-many', `A rule has at most ${mostNodes} conditions.`, at);
    return undefined;
  }
  if (!isPlain(raw)) {
    walk.report('not-a-condition', 'A condition must be an object.', at);
    return undefined;
  }
  const kinds = groupKeys.filter((key) => Object.hasOwn(raw, key));
  const [kind, second] = kinds;
  if (second) {
    walk.report(
      'two-groups',
      `"${kinds.join('" and "')}" cannot stand in one condition: nest one in the other.`,
      at,
    );
    return undefined;
  }
  return kind ? readGroup(raw, kind, at, depth, walk) : readLeaf(raw, at, walk);
}

function refuseOtherKeys(raw: Plain, allowed: readonly string[], at: string, report: Report): void {
  for (const key of Reflect.ownKeys(raw)) {
    const name = String(key);
    if (typeof key === 'string' && allowed.includes(key)) continue;
    const why = Object.hasOwn(refusals, name) ? refusals[name] : undefined;
    report(
      why ? 'refused-key' : 'unknown-key',
      why ?? `The key "${name}" is not known here.`,
      step(at, name),
    );
  }
}

function readGroup(
  raw: Plain,
  kind: GroupNode['kind'],
  at: string,
  depth: number,
  walk: Walk,
): Node | undefined {
  refuseOtherKeys(raw, [kind], at, walk.report);
  const inner = raw[kind];
  const below = step(at, kind);
  if (kind === 'not') {
    const id = walk.nodes++;
    const child = read(inner, below, depth + 1, walk);
    return child && { kind, id, at, children: [child] };
  }
  if (!Array.isArray(inner) || inner.length === 0) {
    walk.report('empty-group', `"${kind}" must be a list of at least one condition.`, below);
    return undefined;
  }
  const id = walk.nodes++;
  const children = inner.map((one: unknown, index) => read(one, step(below, index), depth + 1, walk));
  const sound = children.filter((child) => child !== undefined);
  return sound.length > 0 ? { kind, id, at, children: sound } : undefined;
}

function readLeaf(raw: Plain, at: string, walk: Walk): LeafNode | undefined {
  const { report } = walk;
  if (Reflect.ownKeys(raw).length === 0) {
    report('empty', 'The condition is empty.', at);
    return undefined;
  }
  refuseOtherKeys(raw, leafKeys, at, report);
  const { fact, operator } = raw;
  const operand = readOperand(raw['value'], step(at, 'value'), report);
  if (!isName(fact)) report('fact-missing', 'Name the fact.', step(at, 'fact'));
  if (!isName(operator)) report('operator-missing', 'Name the operator.', step(at, 'operator'));
  if (!isName(fact) || !isName(operator) || !operand) return undefined;
  return { kind: 'leaf', id: walk.nodes++, at, fact, operator, operand };
}

const isName = (raw: unknown): raw is string => typeof raw === 'string' && raw !== '';

function isScalar(raw: unknown): raw is Scalar {
  return (
    typeof raw === 'string' || typeof raw === 'boolean' || (typeof raw === 'number' && Number.isFinite(raw))
  );
}

function readOperand(raw: unknown, at: string, report: Report): Operand | undefined {
  if (isScalar(raw)) return isShort(raw, at, report) ? { kind: 'constant', value: raw } : undefined;
  if (Array.isArray(raw) && raw.every(isScalar)) return readList(raw, at, report);
  if (isPlain(raw) && Object.hasOwn(raw, 'fact')) return readReference(raw, at, report);
  report(
    'value-missing',
    'Give a value: text, a number, true or false, a list of these, or another fact.',
    at,
  );
  return undefined;
}

function readList(values: Scalar[], at: string, report: Report): Operand | undefined {
  if (values.length > mostValues) {
    report('too-many-values', `A list has at most ${mostValues} values.`, at);
    return undefined;
  }
  const short = values.filter((value, index) => isShort(value, step(at, index), report));
  return short.length === values.length ? { kind: 'constant', value: values } : undefined;
}

function isShort(value: Scalar, at: string, report: Report): boolean {
  if (typeof value !== 'string' || value.length <= longestText) return true;
  report('too-long', `A value has at most ${longestText} characters.`, at);
  return false;
}

function readReference(raw: Plain, at: string, report: Report): Operand | undefined {
  refuseOtherKeys(raw, ['fact'], at, report);
  const name = raw['fact'];
  if (!isName(name)) {
    report('fact-missing', 'Name the fact to compare with.', step(at, 'fact'));
    return undefined;
  }
  return { kind: name.startsWith(parameterPrefix) ? 'parameter' : 'fact', name };
}
