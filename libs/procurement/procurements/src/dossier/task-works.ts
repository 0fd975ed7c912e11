import { Injectable } from '@nestjs/common';
import type { TaskKind } from '@commonweal/wire';
import type { WorkFound } from '@commonweal/workflow';
import type { EntityManager } from 'typeorm';
import type { Dossier } from './dossier.js';

/** Work behind one kind of task, registered by the lib that keeps its rows. */
export interface TaskWork {
  kind: TaskKind;
  /** How it stands now; asked only where the workflow has such a task. */
  of(tx: EntityManager, dossier: Omit<Dossier, 'works'>): Promise<WorkFound>;
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

  async of(tx: EntityManager, dossier: Omit<Dossier, 'works'>): Promise<Map<TaskKind, WorkFound>> {
    const kinds = new Set(dossier.workflow.stages.flatMap(({ tasks }) => tasks.map(({ kind }) => kind)));
    const found = new Map<TaskKind, WorkFound>();
    for (const [kind, work] of this.byKind) if (kinds.has(kind)) found.set(kind, await work.of(tx, dossier));
    return found;
  }

  /** Why a lot cannot be removed, each a sentence. */
  async holding(tx: EntityManager, lotId: string): Promise<string[]> {
    const reasons: string[] = [];
    for (const work of this.byKind.values())
      reasons.push(...[await work.holdsLot?.(tx, lotId)].flatMap((one) => one ?? []));
    return reasons;
  }
}
