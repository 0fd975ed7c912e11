import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Releases, type DocumentSet } from '@commonweal/documents';
import { grouped, rowsOf, rowsTogether, type RowsOf } from '@commonweal/platform';
import type { FactContent, RuleContent, StandingEffectView, SubjectKind } from '@commonweal/wire';
import { Effects } from './effect.js';
import { sayEffect } from './say.js';
import { StandingEffect } from './standing-effect.entity.js';

/** The rows of what rules ask of subjects. */
export function standingOf(subjectKind: SubjectKind, subjectId: string[]): RowsOf<StandingEffect> {
  return rowsOf(StandingEffect, { subjectKind, subjectId });
}

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
    const { effects } = await rowsTogether(tx, { effects: standingOf(subjectKind, [subjectId]) });
    return this.views(effects, await this.releases.inForce(tx)).get(subjectId) ?? [];
  }

  /** By subject, those that have any; of all states, in the order of the rules' priority. */
  views(rows: StandingEffect[], documents: DocumentSet): ReadonlyMap<string, StandingEffectView[]> {
    const bySubject = grouped(rows, ({ subjectId }) => subjectId);
    return new Map([...bySubject].map(([id, own]) => [id, this.inOrder(own, documents)]));
  }

  private inOrder(rows: StandingEffect[], documents: DocumentSet): StandingEffectView[] {
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
