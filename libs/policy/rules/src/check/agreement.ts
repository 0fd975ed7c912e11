import type { RuleContent, SubjectKind, VerdictWord } from '@commonweal/wire';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { dayOf } from '../language/civil-day.js';
import { daysOf, type Moment } from '../evaluate/moment.js';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import type { RuleBook } from '../evaluate/rule-book.js';
import type { Operator } from '../language/operator.js';
import { operators } from '../language/operators.js';
import { encode, type Encoded, type Facts } from '../language/value.js';
import { WorkingDays } from '../language/working-days.js';
import { commencementIn, type CheckContext } from './check-rule.js';

/** Facts on which our evaluator and json-rules-engine are compared. */
export interface AgreementCase {
  /** What the case is, for the report. */
  label: string;
  subject: SubjectKind;
  facts: Facts;
  on: Moment;
  /** Only this rule, whatever its dates; every live rule about the subject when left out. */
  rule?: string;
}

export interface Difference {
  rule: string;
  label: string;
  ours: VerdictWord;
  engine: VerdictWord;
}

export interface Agreement {
  /** Verdicts compared: of rules in which nothing was unknown. */
  compared: number;
  /** Verdicts that could not be compared, because something in the rule was unknown. */
  unknown: number;
  differences: Difference[];
}

/**
 * Runs every live rule of the book on the cases through json-rules-engine's own `Engine`, with our operators
 * registered, and lists where it decides otherwise. Only rules in which nothing is unknown are compared: the engine
 * has no unknown.
 */
export async function agreementWithEngine(
  book: RuleBook,
  cases: Iterable<AgreementCase>,
): Promise<Agreement> {
  const engines = new Map<string, RulesEngine>();
  const agreement: Agreement = { compared: 0, unknown: 0, differences: [] };
  for (const one of cases) {
    const name = one.rule === undefined ? one.subject : `rule ${one.rule}`;
    const engine = engines.get(name) ?? new RulesEngine(book, rulesOf(book, one));
    engines.set(name, engine);
    await engine.compare(one, agreement);
  }
  return agreement;
}

/** The examples of rules as cases. */
export function exampleCases(
  rules: ReadonlyMap<string, RuleContent>,
  context: Pick<CheckContext, 'today' | 'commencementFact'>,
): AgreementCase[] {
  return [...rules].flatMap(([key, { subject, examples }]) =>
    examples.map(({ title, facts, today }) => ({
      label: `${key}: ${title}`,
      subject,
      facts,
      rule: key,
      on: { today: today ?? context.today, commencement: commencementIn(facts, context) },
    })),
  );
}

function rulesOf(book: RuleBook, { rule, subject }: AgreementCase): CompiledRule[] {
  const keys = rule === undefined ? [...book.source.rules.keys()] : [rule];
  return keys.flatMap((key) => book.rule(key) ?? []).filter((one) => one.subject === subject);
}

class RulesEngine {
  private readonly engine = new Engine([], { allowUndefinedFacts: true });
  private readonly calendar: WorkingDays;
  private today = 0;

  constructor(
    private readonly book: RuleBook,
    private readonly rules: readonly CompiledRule[],
  ) {
    this.calendar = new WorkingDays(book.source.nonWorkingDays);
    for (const operator of operators.values()) {
      if (!operator.builtIn)
        this.engine.addOperator(operator.key, (left: unknown, right: unknown) =>
          this.holds(operator, left, right),
        );
    }
    for (const { key, typed } of this.rules) {
      const conditions = structuredClone(typed.content.conditions) as TopLevelCondition;
      this.engine.addRule({ name: key, conditions, event: { type: key } });
    }
  }

  async compare(one: AgreementCase, agreement: Agreement): Promise<void> {
    const all = this.traced(one);
    const decided = all.filter(({ truths }) => !truths.includes(1));
    agreement.compared += decided.length;
    agreement.unknown += all.length - decided.length;
    if (decided.length === 0) return;
    this.today = dayOf('today', one.on.today);
    const { results } = await this.engine.run(this.runtimeFacts(one.facts, one.on));
    const fired = new Set(results.map((result) => result.name));
    for (const { key, truths } of decided) {
      const ours = truths[0] === 2 ? 'applies' : 'does-not-apply';
      const engine = fired.has(key) ? 'applies' : 'does-not-apply';
      if (ours !== engine) agreement.differences.push({ rule: key, label: one.label, ours, engine });
    }
  }

  /** Our verdict of every node of each rule in question. */
  private traced({ rule, subject, facts, on }: AgreementCase): { key: string; truths: Uint8Array }[] {
    if (rule !== undefined) {
      const truths = this.book.truths(rule, facts, on);
      return truths ? [{ key: rule, truths }] : [];
    }
    const { bytes, rules } = this.book.trace(subject, facts, on);
    return rules.map(({ key, base, size }) => ({ key, truths: bytes.subarray(base, base + size) }));
  }

  /** What is known, with the parameters in force under the names by which rules call them. */
  private runtimeFacts(facts: Facts, on: Moment): Record<string, unknown> {
    const days = daysOf(on);
    const parameters = this.rules.flatMap((rule) => rule.parameters);
    const inForce = parameters.map((parameter) => [parameter.name, parameter.pick(days)?.raw.value] as const);
    const known = [...Object.entries(facts), ...inForce].filter(
      ([, value]) => value !== undefined && value !== null,
    );
    return Object.fromEntries(known);
  }

  private holds(operator: Operator, left: unknown, right: unknown): boolean {
    const value = left ?? undefined;
    if (operator.key === 'isKnown') return (value !== undefined) === right;
    const [a, b] = [plain(operator, value), plain(operator, right)];
    return a !== undefined && b !== undefined && operator.holds(a, b, this.today, this.calendar);
  }
}

/** A value as the engine hands it over, encoded by the operator alone: the engine knows no types. */
function plain(operator: Operator, raw: unknown): Encoded | undefined {
  if (typeof raw === 'boolean') return Number(raw);
  if (typeof raw === 'string')
    return operator.types.includes('date') && operator.value !== 'flag' ? (encode('date', raw) ?? raw) : raw;
  if (typeof raw === 'number') return raw;
  return Array.isArray(raw)
    ? raw.flatMap((one) => (plain(operator, one) as number | string | undefined) ?? [])
    : undefined;
}
