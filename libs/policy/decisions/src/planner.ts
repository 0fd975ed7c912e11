import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSet } from '@commonweal/documents';
import { DomainError, rowsOf, rowsTogether } from '@commonweal/platform';
import { FactError } from '@commonweal/rules';
import type { RuleContent, SubjectKind } from '@commonweal/wire';
import { Verdict } from './decision.entity.js';
import { Effects } from './effect.js';
import { bookOfRule, factsAskedBy, ruleBookOf } from './rule-books.js';
import { StandingEffect } from './standing-effect.entity.js';
import { Subjects, type SubjectFacts } from './subject.js';
import { transitionOf, type Before, type Transition } from './transition.js';

/** What evaluating a subject would change, with the facts it was evaluated on. */
export interface Plan extends Transition {
  facts: SubjectFacts;
  today: string;
  /** Day on which time alone may change a verdict. */
  nextLookOn: string | null;
}

/** What subjects are evaluated under. */
interface Under {
  documents: DocumentSet;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Key of the one rule that is looked at; every rule when left out. */
  rule?: string;
}

/** Plans what evaluating subjects under some documents would change. Writes nothing. */
@Injectable()
export class Planner {
  constructor(
    private readonly subjects: Subjects,
    private readonly effects: Effects,
  ) {}

  /** Plans for those of the ids that still exist. */
  async plan(
    tx: EntityManager,
    subjectKind: SubjectKind,
    ids: string[],
    { documents, today, rule }: Under,
  ): Promise<Plan[]> {
    const asked = rule === undefined ? undefined : factsAskedBy(documents, rule);
    const facts = await this.subjects.get(subjectKind).facts(tx, ids, documents, today, asked);
    const before = await standingBefore(tx, subjectKind, ids, rule);
    const rules = documents.all<RuleContent>('rule');
    const book = rule === undefined ? ruleBookOf(documents) : bookOfRule(documents, rule);
    return ids.flatMap((subjectId) => {
      const known = facts.get(subjectId);
      if (!known) return [];
      const on = { today, commencement: known.commencement };
      return legible(subjectKind, () => ({
        ...transitionOf(
          before.get(subjectId) ?? nothing(subjectKind, subjectId),
          book.evaluate(subjectKind, known.facts, on),
          rules,
          this.effects,
        ),
        facts: known,
        today,
        nextLookOn: book.nextLookOn(subjectKind, known.facts, on),
      }));
    });
  }
}

async function standingBefore(
  tx: EntityManager,
  subjectKind: SubjectKind,
  ids: string[],
  rule: string | undefined,
): Promise<Map<string, Before>> {
  const where = { subjectKind, subjectId: ids, ...(rule === undefined ? {} : { rule }) };
  const before = new Map<string, Before & { verdicts: Map<string, Verdict>; standing: StandingEffect[] }>();
  for (const id of ids) before.set(id, { subjectKind, subjectId: id, verdicts: new Map(), standing: [] });
  const { verdicts, standing } = await rowsTogether(tx, {
    verdicts: rowsOf(Verdict, where),
    standing: rowsOf(StandingEffect, where),
  });
  for (const row of verdicts) before.get(row.subjectId)?.verdicts.set(row.rule, row);
  for (const row of standing) before.get(row.subjectId)?.standing.push(row);
  return before;
}

function nothing(subjectKind: SubjectKind, subjectId: string): Before {
  return { subjectKind, subjectId, verdicts: new Map(), standing: [] };
}

/** A fact of the wrong type is the caller's to mend: it names the fact. */
function legible<T>(subjectKind: SubjectKind, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    throw new DomainError(
      'invalid',
      'bad-fact',
      `A fact of the ${subjectKind} cannot be used: ${error.message}`,
      {
        [error.fact]: [error.message],
      },
    );
  }
}
