import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Responses } from '@commonweal/decisions';
import { Clock, DomainError } from '@commonweal/platform';
import type { ReasonGiven, ResponseOutcome, TaskCompletion } from '@commonweal/wire';
import type { PlannedTask } from '@commonweal/workflow';
import type { EntityManager } from 'typeorm';
import type { AssessedTask } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { wantedToComplete } from '../dossier/task-evidence.js';
import { Commands } from './commands.js';
import { openTask, taskSeen } from './open-task.js';
import { taskRecord } from './task-record.js';
import { act } from './task-rows.js';

/** Completes tasks with a record, skips them, and reopens both. */
@Injectable()
export class CompleteTasks {
  constructor(
    private readonly commands: Commands,
    private readonly responses: Responses,
    private readonly clock: Clock,
  ) {}

  /** A record once given stays as it is: another one needs a reopening. @throws DomainError invalid, stale, conflict */
  complete(id: string, key: string, seen: number, body: TaskCompletion, caller: Caller): Promise<void> {
    return this.commands.onTask(id, key, caller, async (tx, dossier) => {
      const { task, evidence } = openTask(dossier, key, seen, this.clock.today());
      if (dossier.tasks.get(key)?.record)
        throw new DomainError(
          'conflict',
          'already-recorded',
          `"${task.title}" is on record already. Reopen it first, with a reason.`,
        );
      const record = taskRecord(task.kind, body);
      refuseUnlessReady(task.title, wantedToComplete(task, evidence));
      const at = this.clock.now();
      await act(tx, dossier, key, { record, recordedById: caller.personId, recordedAt: at, reopened: null });
      const what = `Completed the task “${task.title}”`;
      await this.respond(tx, task, { outcome: 'accepted', what, reason: body.note }, caller);
      return { action: 'task-completed', data: { task: key, kind: task.kind }, private: { record } };
    });
  }

  /** What was done with the Decision of a rule that asked for the task. */
  private async respond(
    tx: EntityManager,
    { key, asked }: PlannedTask,
    { outcome, what, reason }: { outcome: ResponseOutcome; what: string; reason: string | undefined },
    { personId }: Caller,
  ) {
    if (!asked) return;
    await this.responses.record(tx, {
      decisionId: asked.decisionId,
      about: `task:${key}`,
      outcome,
      what: what.slice(0, 500),
      ...(reason ? { reason } : {}),
      personId,
    });
  }

  /** The task holds its stage no longer. What the law asks for is not skipped. @throws DomainError stale, conflict */
  skip(id: string, key: string, seen: number, { reason }: ReasonGiven, caller: Caller): Promise<void> {
    return this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const found = openTask(dossier, key, seen, this.clock.today());
      refuseToSkip(found, dossier);
      await act(tx, dossier, key, { skipped: reason, reopened: null });
      const what = `Skipped the task “${found.task.title}”`;
      await this.respond(tx, found.task, { outcome: 'declined', what, reason }, caller);
      return { action: 'task-skipped', data: { task: key, kind: found.task.kind }, why: reason };
    });
  }

  /** The old record stays in the ledger. @throws DomainError stale, conflict */
  reopen(id: string, key: string, seen: number, { reason }: ReasonGiven, caller: Caller): Promise<void> {
    return this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const found = taskSeen(dossier, key, seen, this.clock.today());
      refuseUnlessClosed(found, dossier);
      const { record = null, skipped = null } = dossier.tasks.get(key) ?? {};
      await act(tx, dossier, key, { ...nothing, reopened: reason });
      return {
        action: 'task-reopened',
        data: { task: key },
        private: { before: record, skipped },
        why: reason,
      };
    });
  }
}

const nothing = { record: null, recordedById: null, recordedAt: null, skipped: null };

function refuseToSkip({ task, status }: AssessedTask, { tasks }: Dossier): void {
  if (task.condition)
    throw new DomainError(
      'conflict',
      'task-of-the-panel',
      `The panel put "${task.title}" as a condition, so it cannot be skipped. Complete it, or ask the panel to rule again.`,
    );
  if (task.statutory)
    throw new DomainError(
      'conflict',
      'task-statutory',
      `The law asks for "${task.title}" (${task.basis}), so it cannot be skipped.`,
    );
  if (status === 'completed' || tasks.get(task.key)?.record)
    throw new DomainError('conflict', 'already-recorded', `"${task.title}" is completed already.`);
}

function refuseUnlessReady(title: string, open: string[]): void {
  if (!open.length) return;
  throw new DomainError(
    'conflict',
    'task-not-ready',
    `"${title}" cannot be completed yet. ${open.join(' ')}`,
  );
}

function refuseUnlessClosed({ task, status }: AssessedTask, { tasks }: Dossier): void {
  const row = tasks.get(task.key);
  if (status === 'completed' || row?.record || (row?.skipped ?? null) !== null) return;
  throw new DomainError(
    'conflict',
    'task-not-completed',
    `"${task.title}" is neither completed nor skipped, so there is nothing to reopen.`,
  );
}
