import type { FactContent, FactType, ParameterContent, Scalar, SubjectKind } from '@commonweal/wire';
import type { Operator } from './operator.js';
import { operators } from './operators.js';
import { step, type Problem, type Report } from './problem.js';
import { parameterPrefix, type LeafNode } from './tree.js';
import { encode, factValueProblem, notApplicable, wanted, type Encoded } from './value.js';

/** The words in which conditions are written. */
export interface Vocabulary {
  facts: ReadonlyMap<string, FactContent>;
  parameters: ReadonlyMap<string, ParameterContent>;
}

/** A leaf whose fact, operator and value fit each other. */
export interface TypedLeaf {
  node: LeafNode;
  type: FactType;
  operator: Operator;
  /** The value in its encoded form, or the name of the fact or `parameter:<key>` to compare with. */
  right: { constant: Encoded } | { name: string; type: FactType };
}

interface Place {
  vocabulary: Vocabulary;
  subject: SubjectKind;
  report: Report;
}

/** Undefined, with the reasons reported, when the leaf does not make sense. */
export function typeLeaf(node: LeafNode, place: Place): TypedLeaf | undefined {
  const fact = factFor(node.fact, step(node.at, 'fact'), place);
  const operator = operators.get(node.operator);
  const operatorAt = step(node.at, 'operator');
  if (!operator) place.report('unknown-operator', `There is no operator "${node.operator}".`, operatorAt);
  if (!fact || !operator) return undefined;
  if (!operator.types.includes(fact.type)) {
    place.report('operator-type', misfit(operator, fact), operatorAt);
    return undefined;
  }
  const right =
    node.operand.kind === 'constant'
      ? constantOf(node, node.operand.value, operator, fact, place.report)
      : referenceOf(node, node.operand.name, operator, fact, place);
  return right && { node, type: fact.type, operator, right };
}

function misfit(operator: Operator, fact: FactContent): string {
  const fitting = [...operators.values()]
    .filter((one) => one.types.includes(fact.type))
    .map((one) => one.words);
  return `"${operator.words}" does not fit ${fact.title}. These do: ${fitting.join(', ')}.`;
}

function factFor(name: string, at: string, { vocabulary, subject, report }: Place): FactContent | undefined {
  // A name that every object inherits would be read as known when it is not.
  const fact = name in Object.prototype ? undefined : vocabulary.facts.get(name);
  if (!fact) {
    const words = name.startsWith(parameterPrefix)
      ? 'A parameter stands to the right of an operator.'
      : `There is no fact "${name}".`;
    report('unknown-fact', words, at);
    return undefined;
  }
  if (!fact.subjects.includes(subject)) {
    report('fact-subject', `"${fact.title}" is not known about a ${subject}.`, at);
    return undefined;
  }
  if (fact.retired) report('retired-fact', `"${fact.title}" is retired.`, at, 'warning');
  return fact;
}

/** The type of one value to the right. */
function elementType(operator: Operator, type: FactType): FactType {
  if (operator.value === 'days') return 'number';
  if (operator.value === 'flag') return 'yes-no';
  return type === 'choices' ? 'choice' : type;
}

function constantOf(
  node: LeafNode,
  value: Scalar | readonly Scalar[],
  operator: Operator,
  fact: FactContent,
  report: Report,
): { constant: Encoded } | undefined {
  const at = step(node.at, 'value');
  const fault = shapeFault(operator, value);
  if (fault) {
    report('value-shape', `"${operator.words}" ${fault}.`, at);
    return undefined;
  }
  const type = elementType(operator, fact.type);
  const encoded = scalars(value).map((one, index) => {
    const fault = valueFault(type, fact, one);
    if (fault) report(fault.code, `${title(fact)}: ${fault.message}.`, isList(value) ? step(at, index) : at);
    return fault ? undefined : encode(type, one);
  });
  if (encoded.includes(undefined)) return undefined;
  const values = encoded as (number | string)[];
  if (operator.value === 'range' && Number(values[0]) > Number(values[1])) {
    report('value-range', 'The first value must not be greater than the second.', at);
    return undefined;
  }
  return { constant: isList(value) ? values : (values[0] ?? '') };
}

function valueFault(
  type: FactType,
  fact: FactContent,
  value: Scalar,
): Pick<Problem, 'code' | 'message'> | undefined {
  const listed = fact.values?.some((one) => one.value === value);
  if (value === notApplicable && !listed) {
    return { code: 'value-type', message: 'to ask whether it applies, use the operator "does not apply"' };
  }
  const message = factValueProblem({ type, values: fact.values }, value);
  return message === undefined
    ? undefined
    : { code: message.startsWith('must') ? 'value-type' : 'value-choice', message: `the value ${message}` };
}

const isList = (value: Scalar | readonly Scalar[]): value is readonly Scalar[] => typeof value === 'object';
const scalars = (value: Scalar | readonly Scalar[]) => (isList(value) ? value : [value]);
const title = (fact: FactContent) => fact.title.charAt(0).toUpperCase() + fact.title.slice(1);

function shapeFault(operator: Operator, value: Scalar | readonly Scalar[]): string | undefined {
  const list = isList(value) ? value : undefined;
  switch (operator.value) {
    case 'list':
      return list && list.length > 0 ? undefined : 'needs a list of at least one value';
    case 'range':
      return list?.length === 2 ? undefined : 'needs two values, the lower first';
    case 'days':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 36_500
        ? undefined
        : 'needs a whole number of days';
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'needs true or false';
    case 'text':
      return typeof value === 'string' && value !== '' ? undefined : 'needs some text';
    case 'one':
      return list ? 'needs one value, not a list' : undefined;
  }
}

function referenceOf(
  node: LeafNode,
  name: string,
  operator: Operator,
  fact: FactContent,
  place: Place,
): TypedLeaf['right'] | undefined {
  const at = step(node.at, 'value');
  if (!operator.refers) {
    place.report(
      'no-reference',
      `"${operator.words}" cannot be compared with another fact or a parameter.`,
      at,
    );
    return undefined;
  }
  const type = name.startsWith(parameterPrefix)
    ? parameterType(name, at, place)
    : factFor(name, step(at, 'fact'), place)?.type;
  if (!type) return undefined;
  const needed = elementType(operator, fact.type);
  const fits = type === needed || (needed === 'choice' && type === 'text');
  if (fits) return { name, type };
  place.report('reference-type', `"${name}" must be ${wanted[needed]} to stand here.`, at);
  return undefined;
}

function parameterType(name: string, at: string, { vocabulary, report }: Place): FactType | undefined {
  const parameter = vocabulary.parameters.get(name.slice(parameterPrefix.length));
  if (!parameter) {
    report(
      'unknown-parameter',
      `There is no parameter "${name.slice(parameterPrefix.length)}".`,
      step(at, 'fact'),
    );
    return undefined;
  }
  if (parameter.retired)
    report('retired-parameter', `"${parameter.title}" is retired.`, step(at, 'fact'), 'warning');
  const broken = parameter.series.find(
    (one) => encode(parameter.type, one.value) === undefined || encode('date', one.from) === undefined,
  );
  if (!broken) return parameter.type;
  report('broken-parameter', `"${parameter.title}" has a value or a date that is wrong.`, step(at, 'fact'));
  return undefined;
}
