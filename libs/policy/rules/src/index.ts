export type { Problem, RuleProblem, Severity } from './language/problem.js';
export { FactError, factValueProblem, notApplicable, type Facts } from './language/value.js';
export type { OperatorDescription, ValueShape } from './language/operator.js';
export { operatorTable } from './language/operators.js';
export { documentsInConditions, factsInConditions } from './language/facts-in-conditions.js';
export type { Vocabulary } from './language/typing.js';
export type { Applicable, CompiledRule } from './evaluate/compiled-rule.js';
export type { Moment } from './evaluate/moment.js';
export type { RuleVerdict } from './evaluate/rule-verdict.js';
export type { BookTrace } from './evaluate/live-rules.js';
export { compileRules, RuleBook, type RuleSource } from './evaluate/rule-book.js';
export type {
  ExplainedGroup,
  ExplainedLeaf,
  ExplainedNode,
  Explanation,
  NodeVerdict,
} from './explain/explain.js';
export { factInWords, type ExplainedParameter } from './explain/expected.js';
export type { NearestMiss } from './explain/nearest-miss.js';
export { outlineOf, sentenceOf, type Outline } from './explain/sentence.js';
export { countInWords, listInWords, poundsInWords, valueInWords } from './explain/words.js';
export { checkConditions } from './check/check-conditions.js';
export { checkRule, type CheckContext } from './check/check-rule.js';
export { unseenBy } from './check/coverage.js';
export { Neighbours } from './check/neighbours.js';
export { Reaches, turningPoints, type Axis, type Reach } from './check/reach.js';
export {
  agreementWithEngine,
  exampleCases,
  type Agreement,
  type AgreementCase,
  type Difference,
} from './check/agreement.js';
export { Portfolio, type Resident } from './portfolio/portfolio.js';
export { impactOf, type Impact } from './portfolio/impact.js';
