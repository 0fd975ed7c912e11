import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Releases, type DocumentSet } from '@commonweal/documents';
import type { FactContent, RuleContent, StandingEffectView, SubjectKind } from '@commonweal/wire';
import { Effects } from './effect.js';
import { sayEffect } from './say.js';
import { StandingEffect } from './standing-effect.entity.js';

/** What rules ask of a subject now, in the words of the release in force. */
@Injectable()
export class StandingEffects {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly effects: Effects,
  ) {}

  read(subjectKind: SubjectKind, subjectId: string): Promise<StandingEffectView[]> {
    return this.of(this.database.manager, subjectKind, subjectId);
  }

  /** Of all states, in the order of the rules' priority. */
  async of(tx: EntityManager, subjectKind: SubjectKind, subjectId: string): Promise<StandingEffectView[]> {
    const documents = await this.releases.inForce(tx);
    const rows = await tx.findBy(StandingEffect, { subjectKind, subjectId });
    const priority = ({ rule }: StandingEffect) => documents.get<RuleContent>('rule', rule)?.priority ?? 1;
    return rows
      .sort(
        (a, b) =>
          priority(b) - priority(a) || a.rule.localeCompare(b.rule) || a.identity.localeCompare(b.identity),
      )
      .map((row) => this.view(row, documents));
  }

  private view(row: StandingEffect, documents: DocumentSet): StandingEffectView {
    return {
      id: row.id,
      effect: row.effect,
      arguments: row.arguments,
      words: sayEffect({ effect: row.effect, ...row.arguments }, this.effects, documents),
      rule: row.rule,
      ruleTitle: documents.get<RuleContent>('rule', row.rule)?.title ?? row.rule,
      decisionId: row.decisionId,
      state: row.state,
      missing: row.missing.map((fact) => factTitle(fact, documents)),
      missingFacts: row.missing,
      sinceRelease: row.sinceRelease,
      newByRelease: row.newByRelease,
    };
  }
}

function factTitle(name: string, documents: DocumentSet): string {
  const parameter = name.startsWith('parameter:') ? name.slice('parameter:'.length) : undefined;
  const content = parameter
    ? documents.get<{ title: string }>('parameter', parameter)
    : documents.get<FactContent>('fact', name);
  return content?.title ?? name;
}
