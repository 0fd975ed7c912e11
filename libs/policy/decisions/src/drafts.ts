import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@commonweal/platform';
import { FactError } from '@commonweal/rules';
import type {
  ExplanationView,
  ImpactView,
  RuleContent,
  RuleImpactRequest,
  TrialRequest,
} from '@commonweal/wire';
import { DraftReading } from './draft-reading.js';
import { Effects } from './effect.js';
import { explanationView } from './explanation-view.js';
import { Impact } from './impact.js';
import { notTriable } from './not-triable.js';
import { ruleBookOf } from './rule-books.js';

const unsaved = 'draft-rule';

/** What an author sees while typing: a trial, the impact. Nothing is written by any of it. */
@Injectable()
export class Drafts {
  constructor(
    private readonly read: DraftReading,
    private readonly effects: Effects,
    private readonly impacts: Impact,
    private readonly clock: Clock,
  ) {}

  async trial({ content, facts, change }: TrialRequest): Promise<ExplanationView> {
    const documents = await this.read.withRule(unsaved, content, change);
    const today = this.clock.today();
    const explanation = readable(() =>
      ruleBookOf(documents).explain(unsaved, facts, { today, commencement: asDate(facts['commencesOn']) }),
    );
    if (!explanation) throw notTriable(this.read.problems(unsaved, content, documents)[0]?.message);
    const rule = content as unknown as RuleContent;
    return explanationView({ key: unsaved, rule, explanation, documents, today }, this.effects);
  }

  /** Given up, with an error that nobody hears, once nobody waits for it. */
  async impact({ key, change, content }: RuleImpactRequest, awaited?: AbortSignal): Promise<ImpactView> {
    const documents = await this.read.withRule(key, content, change);
    const broken = this.read.problems(key, content, documents).find(({ severity }) => severity === 'error');
    if (broken && !ruleBookOf(documents).rule(key)) throw notTriable(broken.message);
    return this.impacts.of(this.read.manager, documents, { rule: key, awaited });
  }

  async impactOfChange(changeId: string, awaited?: AbortSignal): Promise<ImpactView> {
    return this.impacts.of(this.read.manager, await this.read.draft(changeId), { awaited });
  }
}

function readable<T>(evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    throw new DomainError('invalid', 'bad-fact', error.message, { [`facts.${error.fact}`]: [error.message] });
  }
}

function asDate(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
