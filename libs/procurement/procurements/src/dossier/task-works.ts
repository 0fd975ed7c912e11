import { Injectable } from '@nestjs/common';
import type { TaskKind } from '@commonweal/wire';
import type { WorkFound } from '@commonweal/workflow';
import type { EntityManager } from 'typeorm';
import type { Dossier } from './dossier.js';

/** A dossier while that work is looked up. */
export type Workless = Omit<Dossier, 'works'>;

/** Work behind one kind of task, registered by the lib that keeps its rows. */
export interface TaskWork {
  kind: TaskKind;
  /** How it stands now, of each; asked only where the workflow has such a task. */
  of(tx: EntityManager, dossiers: readonly Workless[]): Promise<WorkFound[]>;
  /** Why a lot cannot be removed, as a sentence; null when this work knows no reason. */
  holdsLot?(tx: EntityManager, lotId: string): Promise<string | null>;
}

@Injectable()
export class TaskWorks {
  private readonly byKind = new Map<TaskKind, TaskWork>();

  register(...works: TaskWork[]): void {
    for (const work of works) {
      if (this.byKind.has(work.kind)) throw new Error(`Two libs keep the work of "${work.kind}" tasks.`);
      this.byKind.set(work.kind, work);
    }
  }

  /** Of each dossier by kind. */
  async of(tx: EntityManager, dossiers: readonly Workless[]): Promise<Map<TaskKind, WorkFound>[]> {
    const all = dossiers.map((dossier) => ({ dossier, works: new Map<TaskKind, WorkFound>() }));
    for (const [kind, work] of this.byKind) {
      const asked = all.filter(({ dossier }) => hasTask(dossier, kind));
      const found = asked.length
        ? await work.of(
            tx,
            asked.map(({ dossier }) => dossier),
          )
        : [];
      found.forEach((one, at) => asked[at]?.works.set(kind, one));
    }
    return all.map(({ works }) => works);
  }

  /** Why a lot cannot be removed, each a sentence. */
  async holding(tx: EntityManager, lotId: string): Promise<string[]> {
    const reasons: string[] = [];
    for (const work of this.byKind.values())
      reasons.push(...[await work.holdsLot?.(tx, lotId)].flatMap((one) => one ?? []));
    return reasons;
  }
}

function hasTask({ workflow: { stages } }: Workless, kind: TaskKind): boolean {
  return stages.some(({ tasks }) => tasks.some((task) => task.kind === kind));
}
