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
  const engines = new Map<SubjectKind, SubjectEngine>();
  const agreement: Agreement = { compared: 0, unknown: 0, differences: [] };
  for (const one of cases) {
    const engine = engines.get(one.subject) ?? new SubjectEngine(book, one.subject);
    engines.set(one.subject, engine);
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
      on: { today: today ?? context.today, commencement: commencementIn(facts, context) },
    })),
  );
}

class SubjectEngine {
  private readonly engine = new Engine([], { allowUndefinedFacts: true });
  private readonly rules: readonly CompiledRule[];
  private readonly calendar: WorkingDays;
  private today = 0;

  constructor(
    private readonly book: RuleBook,
    subject: SubjectKind,
  ) {
    this.calendar = new WorkingDays(book.source.nonWorkingDays);
    this.rules = [...book.source.rules.keys()]
      .flatMap((key) => book.rule(key) ?? [])
      .filter((rule) => rule.subject === subject);
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

  async compare({ label, subject, facts, on }: AgreementCase, agreement: Agreement): Promise<void> {
    const { bytes, rules } = this.book.trace(subject, facts, on);
    this.today = dayOf('today', on.today);
    const { results } = await this.engine.run(this.runtimeFacts(facts, on));
    const fired = new Set(results.map((result) => result.name));
    for (const { key, base, size } of rules) {
      if (bytes.subarray(base, base + size).includes(1)) {
        agreement.unknown++;
        continue;
      }
      agreement.compared++;
      const ours = bytes[base] === 2 ? 'applies' : 'does-not-apply';
      const engine = fired.has(key) ? 'applies' : 'does-not-apply';
      if (ours !== engine) agreement.differences.push({ rule: key, label, ours, engine });
    }
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
