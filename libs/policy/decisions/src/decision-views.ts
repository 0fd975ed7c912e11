import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { notFound, page, Page } from '@commonweal/platform';
import { factInWords } from '@commonweal/rules';
import { Choice, Id, Key, ListQuery, subjectKinds, type SubjectKind } from '@commonweal/wire';
import type { DecisionView, FactContent, RuleContent } from '@commonweal/wire';
import { Decision, FactSet, Verdict } from './decision.entity.js';
import { Effects } from './effect.js';
import { explanationView } from './explanation-view.js';
import { Readable } from './readable.js';
import { responsesTo } from './responses.js';
import { ruleBookOf, sourceOf } from './rule-books.js';
import { sayEffect } from './say.js';

export class DecisionListQuery extends ListQuery {
  @Choice(subjectKinds, 'Kind of the subject.', { optional: true })
  subjectKind?: SubjectKind;

  @Id('Subject.', { optional: true })
  subjectId?: string;

  @Key('Rule.', { optional: true })
  rule?: string;
}

/** Decisions as they are read; one is explained out of its release and the facts as they were. */
@Injectable()
export class DecisionViews {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly effects: Effects,
    private readonly readable: Readable,
  ) {}

  async list(query: DecisionListQuery, caller: Caller): Promise<Page<DecisionView>> {
    await this.readable.requireList(caller, query);
    const rows = this.database.manager.createQueryBuilder(Decision, 'decision');
    if (query.subjectKind) rows.andWhere('decision.subjectKind = :subjectKind', query);
    if (query.subjectId) rows.andWhere('decision.subjectId = :subjectId', query);
    if (query.rule) rows.andWhere('decision.rule = :rule', query);
    const found = await page(rows, query, {
      at: 'decision.at',
      rule: 'decision.rule',
      release: 'decision.release',
    });
    const items: DecisionView[] = [];
    for (const decision of found.items) items.push(await this.summary(decision));
    return new Page(items, found.total);
  }

  async one(id: string, caller: Caller): Promise<DecisionView> {
    const tx = this.database.manager;
    const decision = await tx.findOneBy(Decision, { id });
    if (!decision) throw notFound('decision');
    await this.readable.require(caller, decision.subjectKind, decision.subjectId);
    const { facts } = await tx.findOneByOrFail(FactSet, { hash: decision.factSet });
    return {
      ...(await this.summary(decision)),
      explanation: await this.explained(decision, facts),
      facts: await this.factsInWords(decision, facts),
      responses: await responsesTo(tx, id),
    };
  }

  private async explained(decision: Decision, facts: Record<string, unknown>) {
    const documents = await this.releases.of(decision.release);
    const rule = documents.get<RuleContent>('rule', decision.rule);
    const on = { today: decision.today, commencement: decision.commencement };
    const explanation = ruleBookOf(documents).explain(decision.rule, facts, on);
    if (!rule || !explanation) return undefined;
    return explanationView(
      { key: decision.rule, rule, explanation, documents, today: decision.today },
      this.effects,
    );
  }

  private async factsInWords(
    decision: Decision,
    facts: Record<string, unknown>,
  ): Promise<Record<string, string>> {
    const documents = await this.releases.of(decision.release);
    const vocabulary = sourceOf(documents);
    const titled = (name: string) => documents.get<FactContent>('fact', name)?.title ?? name;
    return Object.fromEntries(
      Object.keys(facts)
        .sort()
        .map((name) => [titled(name), factInWords(name, facts, vocabulary)]),
    );
  }

  private async summary(decision: Decision): Promise<DecisionView> {
    const documents = await this.releases.of(decision.release);
    const { subjectKind, subjectId, rule } = decision;
    const last = await this.database.manager.findOneBy(Verdict, { subjectKind, subjectId, rule });
    return {
      id: decision.id,
      subjectKind,
      subjectId,
      rule,
      ruleTitle: documents.get<RuleContent>('rule', rule)?.title ?? rule,
      verdict: decision.verdict,
      release: decision.release,
      today: decision.today,
      at: decision.at.toISOString(),
      effects: decision.effects.map((use) => sayEffect(use, this.effects, documents)),
      replaced: last?.decisionId !== decision.id,
    };
  }
}
