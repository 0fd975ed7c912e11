import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import { In, type EntityManager } from 'typeorm';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import { assess, type Assessment } from './assess.js';
import type { Dossier } from './dossier.js';
import { Dossiers } from './dossiers.js';

/** What a projection was written from. */
export interface Found {
  dossier: Dossier;
  assessment: Assessment;
}

/** What lists show, derived from answers, records, choices and standing effects. */
@Injectable()
export class Projection {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the projection of one procurement anew, whatever it was; running it twice changes nothing.
   * @param rulesLookOn the day on which time alone may change what a rule says
   */
  async rebuild(tx: EntityManager, id: string, rulesLookOn: string | null): Promise<Found> {
    const dossier = await this.dossiers.read(tx, id);
    const assessment = assess(dossier, this.clock.today());
    await this.writeTasks(tx, dossier, assessment);
    await tx.update(Procurement, id, {
      ...overview(dossier, assessment),
      nextLookOn: earliest(rulesLookOn, assessment.nextLookOn),
    });
    return { dossier, assessment };
  }

  private async writeTasks(
    tx: EntityManager,
    { procurement, tasks }: Dossier,
    assessment: Assessment,
  ): Promise<void> {
    const rows = taskRows(procurement.id, assessment);
    await tx.upsert(ProcurementTask, rows, ['procurementId', 'key']);
    const planned = new Set(rows.map(({ key }) => key));
    const gone = [...tasks.values()].filter(({ key }) => !planned.has(key));
    const [kept, dropped] = [gone.filter(({ version }) => version), gone.filter(({ version }) => !version)];
    const of = (some: ProcurementTask[]) => ({
      procurementId: procurement.id,
      key: In(some.map(({ key }) => key)),
    });
    await tx.delete(ProcurementTask, of(dropped));
    await tx.update(ProcurementTask, of(kept), { required: false, status: 'not-applicable', because: null });
  }
}

function taskRows(procurementId: string, { stages }: Assessment) {
  return stages
    .flatMap(({ stage, tasks }) => tasks.map((found) => ({ ...found, stage: stage.key })))
    .map(({ task: { key, title, kind, required }, stage, status, because, completion }, position) => ({
      ...{ procurementId, key, stage, position, title, kind, required, status },
      because: because ?? null,
      completedById: completion?.byId ?? null,
      completedAt: completion?.at ?? null,
    }));
}

function overview({ facts, effects }: Dossier, { stages, gate, tasksOpen, undecided }: Assessment) {
  const { category, directorate, estimatedValueExVat } = facts.facts;
  return {
    ...(typeof category === 'string' ? { category } : {}),
    ...(typeof directorate === 'string' ? { directorate } : {}),
    estimatedValueExVat: typeof estimatedValueExVat === 'number' ? estimatedValueExVat : null,
    tasksOpen,
    undecided: undecided.length,
    newByRelease: newTasks(stages) + newSuggestions(effects, undecided),
    gate: gate?.state ?? null,
    gatePanel: gate?.panelKey ?? null,
  };
}

function newTasks(stages: Assessment['stages']): number {
  return stages
    .flatMap(({ tasks }) => tasks)
    .filter(({ task, status }) => task.asked?.newSinceRelease && status !== 'completed').length;
}

function newSuggestions(effects: Dossier['effects'], undecided: readonly string[]): number {
  const isNew = (indicator: string) =>
    effects.some(
      (one) =>
        one.newByRelease && one.effect === 'suggest-indicator' && one.arguments['indicator'] === indicator,
    );
  return undecided.filter(isNew).length;
}

function earliest(a: string | null, b: string | null): string | null {
  return a && b ? (a < b ? a : b) : (a ?? b);
}
