import { Injectable } from '@nestjs/common';
import type { DocumentSet } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, notFound } from '@commonweal/platform';
import { FactError, unseenBy, type CompiledRule } from '@commonweal/rules';
import type {
  ExampleRequest,
  MadeExampleView,
  RuleContent,
  RuleExample,
  UnseenCondition,
} from '@commonweal/wire';
import { DraftReading } from './draft-reading.js';
import { notTriable } from './not-triable.js';
import { Readable } from './readable.js';
import { commencementFact, ruleBookOf, sourceOf } from './rule-books.js';
import { Subjects, type SubjectFacts } from './subject.js';

const unsaved = 'draft-rule';

/** Examples of a rule that is being typed: made from something real, and what they do not show. Nothing is written. */
@Injectable()
export class DraftExamples {
  constructor(
    private readonly read: DraftReading,
    private readonly subjects: Subjects,
    private readonly readable: Readable,
    private readonly clock: Clock,
  ) {}

  async made({ subjectId, change, content }: ExampleRequest, caller: Caller): Promise<MadeExampleView> {
    const documents = await this.read.withRule(unsaved, content, change);
    const rule = ruleBookOf(documents).rule(unsaved);
    if (!rule) throw notTriable(this.read.problems(unsaved, content, documents)[0]?.message);
    await this.readable.require(caller, rule.subject, subjectId);
    const subject = this.subjects.get(rule.subject);
    const today = this.clock.today();
    const known = (await subject.facts(this.read.manager, [subjectId], documents, today)).get(subjectId);
    if (!known) throw notFound(rule.subject);
    const { reference } = (await subject.describe(this.read.manager, [subjectId])).get(subjectId) ?? {};
    const { facts, left } = taken(rule, known, documents);
    const on = { today, commencement: known.commencement };
    const verdict = ruleBookOf(documents).judge(unsaved, facts, on)?.verdict ?? 'cannot-decide';
    return { example: { title: `As in ${reference ?? subjectId}`, facts, expect: verdict, today }, left };
  }

  /** None while the rule or its examples cannot be evaluated: the checks say why. */
  unseen(content: object, documents: DocumentSet): UnseenCondition[] {
    const { examples, ...rule } = content as Partial<RuleContent>;
    const context = { ...sourceOf(documents), today: this.clock.today(), commencementFact };
    const { subject, conditions } = rule;
    if (!Array.isArray(examples) || !subject || !conditions) return [];
    try {
      const complete = (examples as Partial<RuleExample>[]).map((one) => ({
        title: '',
        expect: 'applies' as const,
        facts: {},
        ...one,
      }));
      return unseenBy({ ...rule, subject, conditions }, complete, context);
    } catch (error) {
      if (error instanceof FactError) return [];
      throw error;
    }
  }
}

/** The facts of which the conditions speak, without free text: people may be named in it. */
function taken(rule: CompiledRule, known: SubjectFacts, documents: DocumentSet) {
  const vocabulary = sourceOf(documents).facts;
  const names = spokenOf(rule).filter((name) => known.facts[name] !== undefined);
  const isText = (name: string) => vocabulary.get(name)?.type === 'text';
  return {
    facts: Object.fromEntries(names.filter((name) => !isText(name)).map((name) => [name, known.facts[name]])),
    left: names.filter(isText).map((name) => vocabulary.get(name)?.title ?? name),
  };
}

function spokenOf({ typed }: CompiledRule): string[] {
  const spoken = typed.leaves.flatMap(({ node: { fact, operand } }) => [
    fact,
    ...(operand.kind === 'fact' ? [operand.name] : []),
    ...(operand.kind === 'parameter' ? [commencementFact] : []),
  ]);
  return [...new Set(spoken)];
}
