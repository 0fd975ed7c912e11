import type { RuleContent, RuleExample, VerdictWord } from '@commonweal/wire';
import type { Applicable } from '../evaluate/compiled-rule.js';
import { RuleBook } from '../evaluate/rule-book.js';
import { dateInWords, epochDay } from '../language/civil-day.js';
import { problemList, type Problem, type Report } from '../language/problem.js';
import type { Vocabulary } from '../language/typing.js';
import { factValueProblem, type Facts } from '../language/value.js';
import { checkConditions, engineRefusal } from './check-conditions.js';

/** What a rule is checked against. */
export interface CheckContext extends Vocabulary {
  /** The day of checking, `YYYY-MM-DD`. */
  today: string;
  nonWorkingDays: ReadonlySet<string>;
  /** The fact that says when a procurement commences; examples that give it are decided by it. */
  commencementFact?: string;
}

/** A rule as far as it is filled in. */
export type DraftRule = Pick<RuleContent, 'subject'> &
  Partial<Omit<RuleContent, 'examples'>> & { examples?: readonly Partial<RuleExample>[] | null };

/** Everything that is wrong with one rule. Arguments of effects are checked by whoever registered the effect. */
export function checkRule(rule: DraftRule, context: CheckContext): Problem[] {
  const { problems, report } = problemList();
  const conditions = checkConditions(rule.conditions, rule.subject, context);
  const sound = !conditions.some(({ severity, code }) => severity === 'error' && code !== 'never-true');
  const refusal = sound && rule.conditions ? engineRefusal(rule.conditions) : undefined;
  if (refusal) report('engine', `json-rules-engine cannot load the conditions: ${refusal}`, '/conditions');
  checkDates(rule, context.today, report);
  checkExampleFacts(rule, context, report);
  if (sound && rule.conditions && problems.every(({ severity }) => severity === 'warning'))
    checkExamples({ ...rule, conditions: rule.conditions }, context, report);
  return [...conditions, ...problems];
}

function checkDates(rule: DraftRule, today: string, report: Report): void {
  if (rule.from && rule.until && rule.from > rule.until)
    report('dates-reversed', 'The last day lies before the first.', '/until');
  for (const at of ['from', 'until', 'reviewBy'] as const) {
    const date = rule[at];
    if (date && epochDay(date) === undefined)
      report('bad-date', 'This must be a real date, written YYYY-MM-DD.', `/${at}`);
  }
  if (rule.reviewBy && rule.reviewBy < today)
    report('review-due', 'The day by which it must be read again has passed.', '/reviewBy', 'warning');
}

function checkExampleFacts(rule: DraftRule, { facts }: CheckContext, report: Report): void {
  const examples = rule.examples ?? [];
  if (examples.length === 0) report('no-example', 'The rule has no example.', '/examples', 'warning');
  examples.forEach((example, index) => {
    for (const [name, value] of Object.entries(example.facts ?? {})) {
      const at = `/examples/${index}/facts/${name}`;
      const fact = facts.get(name);
      if (!fact?.subjects.includes(rule.subject)) {
        report('example-fact', `There is no fact "${name}" about a ${rule.subject}.`, at);
        continue;
      }
      const problem = value === null || value === undefined ? undefined : factValueProblem(fact, value);
      if (problem) report('example-value', `The value of "${name}" ${problem}.`, at);
    }
  });
}

function checkExamples(rule: DraftRule & Applicable, context: CheckContext, report: Report): void {
  const book = new RuleBook({ ...context, rules: new Map([['rule', rule]]) });
  rule.examples?.forEach((example, index) => {
    const facts = example.facts ?? {};
    const on = {
      today: example.today ?? context.today,
      commencement: commencementIn(facts, context),
    };
    const found = book.judge('rule', facts, on);
    if (!found || found.verdict === example.expect) return;
    const titles = found.missing.map((name) => context.facts.get(name)?.title ?? name);
    const missing = titles.length > 0 ? ` (not known: ${titles.join(', ')})` : '';
    const [expected, got] = [example.expect, found.verdict].map((one) => (one ? verdictWords[one] : '…'));
    report(
      'example-fails',
      `${sayWhich(example, on.today)}: it was expected that the rule ${expected}; it ${got}${missing}.`,
      `/examples/${index}`,
    );
  });
}

const verdictWords: Record<VerdictWord, string> = {
  applies: 'applies',
  'does-not-apply': 'does not apply',
  'cannot-decide': 'cannot be decided',
};

/** The commencement that an example's facts state; undefined when they do not. */
export function commencementIn(
  facts: Facts,
  { commencementFact }: Pick<CheckContext, 'commencementFact'>,
): string | undefined {
  const date = commencementFact === undefined ? undefined : facts[commencementFact];
  return typeof date === 'string' && epochDay(date) !== undefined ? date : undefined;
}

function sayWhich(example: Partial<RuleExample>, today: string): string {
  return `"${example.title ?? ''}" on ${dateInWords(today)}`;
}
