import type { Conditions, SubjectKind } from '@commonweal/wire';
import { Rule, type TopLevelCondition } from 'json-rules-engine';
import { typeRule, type TypedRule } from '../evaluate/compiled-rule.js';
import type { Problem } from '../language/problem.js';
import { parse } from '../language/parse.js';
import type { Node } from '../language/tree.js';
import type { Vocabulary } from '../language/typing.js';
import { Certainties } from './satisfiable.js';

/**
 * Everything that is wrong with conditions about a subject, wherever they stand: in a rule or in a task of a workflow.
 * @param under JSON pointer of the object that holds the conditions, empty for a rule
 */
export function checkConditions(
  conditions: Conditions | undefined,
  subject: SubjectKind,
  vocabulary: Vocabulary,
  under = '',
): Problem[] {
  if (!conditions) return parse(conditions, `${under}/conditions`).problems;
  const { rule, problems } = typeRule('', { conditions, subject }, vocabulary);
  return [...problems, ...(rule ? certaintyProblems(rule, vocabulary) : [])].map((problem) => ({
    ...problem,
    at: under + problem.at,
  }));
}

function certaintyProblems(rule: TypedRule, vocabulary: Vocabulary): Problem[] {
  const certainties = new Certainties(rule.leaves, vocabulary.facts);
  const whole = certainties.of(rule.tree);
  if (whole === 'never')
    return [certain('error', 'never-true', 'These conditions can never hold.', rule.tree.at)];
  if (whole === 'always') {
    return [
      certain(
        'warning',
        'always-true',
        'These conditions hold whatever the facts are, once they are known.',
        rule.tree.at,
      ),
    ];
  }
  return partsOf(rule.tree, certainties);
}

/** The largest parts that are certain. */
function partsOf(node: Node, certainties: Certainties): Problem[] {
  if (node.kind === 'leaf') return [];
  return node.children.flatMap((child) => {
    const certainty = certainties.of(child);
    if (certainty === 'never')
      return [certain('warning', 'part-never-true', 'This part can never hold.', child.at)];
    if (certainty === 'always')
      return [
        certain('warning', 'part-always-true', 'This part always holds once its facts are known.', child.at),
      ];
    return partsOf(child, certainties);
  });
}

function certain(severity: Problem['severity'], code: Problem['code'], message: string, at: string): Problem {
  return { severity, code, message, at };
}

/**
 * The compatibility gate: what is stored, json-rules-engine can load. Undefined when it can. Its constructor changes
 * what it is given, so it gets a copy.
 */
export function engineRefusal(conditions: Conditions): string | undefined {
  try {
    new Rule({ conditions: structuredClone(conditions) as TopLevelCondition, event: { type: 'check' } });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
