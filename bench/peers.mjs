import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';

/** Each peer takes conditions in the language of json-rules-engine and gives the numbers of the rules that fire. */

export function jsonRulesEngine(rules) {
  const engine = new Engine();
  rules.forEach((conditions, index) => {
    engine.addRule({
      name: String(index),
      conditions: structuredClone(conditions),
      event: { type: 'fired' },
    });
  });
  return async (facts) => (await engine.run(facts)).results.map(({ name }) => Number(name));
}

/** One expression node with a yes-or-no expression a rule: the fastest form found. */
export function zenEngine(rules, { trace = false } = {}) {
  const expressions = rules.map((conditions, index) => ({
    id: `e${index}`,
    key: `r${index}`,
    value: zen(conditions),
  }));
  const node = (id, type, content) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    ...(content && { content }),
  });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  });
  return async (facts) => {
    const { result } = await decision.evaluate(facts, { trace });
    return rules.flatMap((_, index) => (result[`r${index}`] === true ? [index] : []));
  };
}

const symbols = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

function zen({ all, any, not, fact, operator, value }) {
  if (all) return `(${all.map(zen).join(' and ')})`;
  if (any) return `(${any.map(zen).join(' or ')})`;
  if (not) return `not(${zen(not)})`;
  const literal = JSON.stringify(value);
  if (operator === 'in') return `${fact} in ${literal}`;
  if (operator === 'contains') return `contains(${fact}, ${literal})`;
  if (operator === 'doesNotContain') return `not(contains(${fact}, ${literal}))`;
  return `${fact} ${symbols[operator]} ${literal}`;
}

/** Rules compiled to functions. */
export function jsonLogicEngine(rules) {
  const engine = new LogicEngine();
  const tests = rules.map((conditions) => engine.build(logic(conditions)));
  return (facts) => {
    const fired = [];
    for (let index = 0; index < tests.length; index++) if (tests[index](facts)) fired.push(index);
    return fired;
  };
}

function logic({ all, any, not, fact, operator, value }) {
  if (all) return { and: all.map(logic) };
  if (any) return { or: any.map(logic) };
  if (not) return { '!': [logic(not)] };
  const left = { var: fact };
  if (operator === 'equal') return { '===': [left, value] };
  if (operator === 'notEqual') return { '!==': [left, value] };
  if (operator === 'in') return { in: [left, value] };
  if (operator === 'contains') return { in: [value, left] };
  if (operator === 'doesNotContain') return { '!': [{ in: [value, left] }] };
  return { [symbols[operator]]: [left, value] };
}
