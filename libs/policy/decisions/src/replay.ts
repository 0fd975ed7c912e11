import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { contentHash, Releases } from '@commonweal/documents';
import type { ReplayDifference, ReplayView } from '@commonweal/wire';
import { Decision, FactSet } from './decision.entity.js';
import { ruleBookOf } from './rule-books.js';

const batch = 500;

/** Concludes past Decisions again from what they keep, and tells which ones come out otherwise. Nothing is written. */
@Injectable()
export class Replay {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
  ) {}

  /** The next five hundred in the order in which they were made. @param after id of the last one that was replayed */
  async next(after?: string): Promise<ReplayView> {
    const tx = this.database.manager;
    const decisions = await tx.find(Decision, {
      where: after ? { id: MoreThan(after) } : {},
      order: { id: 'ASC' },
      take: batch,
    });
    const sets = await tx.findBy(FactSet, { hash: In([...new Set(decisions.map((one) => one.factSet))]) });
    const facts = new Map(sets.map((set) => [set.hash, set.facts]));
    const differences: ReplayDifference[] = [];
    for (const decision of decisions) {
      const difference = await this.difference(decision, facts.get(decision.factSet));
      if (difference) differences.push(difference);
    }
    const next = decisions.length === batch ? decisions.at(-1)?.id : undefined;
    return { replayed: decisions.length, differences, next };
  }

  private async difference(
    decision: Decision,
    facts: Record<string, unknown> | undefined,
  ): Promise<ReplayDifference | undefined> {
    const { id, subjectKind, rule, release, today, commencement, verdict } = decision;
    const about = { decisionId: id, rule, release, verdict };
    if (!facts || contentHash(facts) !== decision.factSet) return { ...about, again: 'other-facts' };
    const book = ruleBookOf(await this.releases.of(release));
    const verdicts = book.evaluate(subjectKind, facts, { today, commencement });
    // A rule that is not there, or not in force on the day, does not apply.
    const again = verdicts.find((one) => one.rule === rule)?.verdict ?? 'does-not-apply';
    return again === verdict ? undefined : { ...about, again };
  }
}
