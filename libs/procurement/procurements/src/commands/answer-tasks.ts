import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { Dossier } from '../dossier/dossier.js';
import { ProcurementFact } from '../rows/procurement-fact.entity.js';
import { refuseOutside } from './access.js';
import { answerFaults } from './answers.js';
import { Commands } from './commands.js';
import { openTask } from './open-task.js';
import { act } from './task-rows.js';

type Answers = Record<string, unknown>;

/** Answers the questions of tasks. */
@Injectable()
export class AnswerTasks {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** Writes what differs; null takes an answer back. @throws DomainError invalid, stale, conflict */
  answer(id: string, key: string, seen: number, given: Answers, caller: Caller): Promise<void> {
    return this.commands.onTask(id, key, caller, async (tx, dossier) => {
      const { task } = openTask(dossier, key, seen, this.clock.today());
      refuseFaults(given, dossier, task.facts ?? []);
      const changed = differing(given, dossier);
      const facts = Object.keys(changed);
      if (!facts.length) return null;
      refuseMoveOut(changed, caller);
      await this.write(tx, dossier, changed, caller);
      await act(tx, dossier, key, {});
      const before = Object.fromEntries(facts.map((fact) => [fact, valueOf(fact, dossier)]));
      return { action: 'task-answered', data: { task: key, facts }, private: { before, after: changed } };
    });
  }

  private async write(
    tx: EntityManager,
    { procurement, answers }: Dossier,
    changed: Answers,
    caller: Caller,
  ): Promise<void> {
    const by = { procurementId: procurement.id, answeredById: caller.personId, answeredAt: this.clock.now() };
    const rows = Object.entries(changed).map(([fact, value]) => ({
      ...by,
      fact,
      value: value as object,
      version: (answers.get(fact)?.version ?? 0) + 1,
    }));
    await tx.upsert(ProcurementFact, rows, ['procurementId', 'fact']);
  }
}

const valueOf = (fact: string, { answers }: Dossier): unknown => answers.get(fact)?.value ?? null;

function differing(given: Answers, dossier: Dossier): Answers {
  return Object.fromEntries(
    Object.entries(given).filter(([fact, value]) => !isDeepStrictEqual(value, valueOf(fact, dossier))),
  );
}

function refuseFaults(given: Answers, { documents }: Dossier, asked: readonly string[]): void {
  const placing = ['category', 'directorate'].filter((fact) => given[fact] === null);
  const errors = {
    ...answerFaults(given, documents, 'answers', asked),
    ...Object.fromEntries(placing.map((fact) => [`answers.${fact}`, ['cannot be taken back, only changed']])),
  };
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'Some of the answers are wrong.', errors);
}

/** Nobody moves a procurement to where they could no longer see it. */
function refuseMoveOut({ category, directorate }: Answers, caller: Caller): void {
  const place = { category, directorate };
  refuseOutside(
    caller,
    Object.fromEntries(Object.entries(place).filter(([, value]) => typeof value === 'string')),
  );
}
