import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Releases, type DocumentSet } from '@commonweal/documents';
import { grouped, plainRows } from '@commonweal/platform';
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

  async read(subjectKind: SubjectKind, subjectId: string): Promise<StandingEffectView[]> {
    const tx = this.database.manager;
    const all = await this.ofAll(tx, subjectKind, [subjectId], await this.releases.inForce(tx));
    return all.get(subjectId) ?? [];
  }

  /** By subject, those that have any; of all states, in the order of the rules' priority. */
  async ofAll(
    tx: EntityManager,
    subjectKind: SubjectKind,
    ids: string[],
    documents: DocumentSet,
  ): Promise<ReadonlyMap<string, StandingEffectView[]>> {
    const rows = await plainRows(tx, StandingEffect, { subjectKind, subjectId: ids });
    const bySubject = grouped(rows, ({ subjectId }) => subjectId);
    return new Map([...bySubject].map(([id, own]) => [id, this.views(own, documents)]));
  }

  private views(rows: StandingEffect[], documents: DocumentSet): StandingEffectView[] {
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
