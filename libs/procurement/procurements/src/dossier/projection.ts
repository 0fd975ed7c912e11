import { Injectable } from '@nestjs/common';
import { Clock, insertAll } from '@commonweal/platform';
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
    const now = {
      ...overview(dossier, assessment),
      nextLookOn: earliest(rulesLookOn, assessment.nextLookOn),
    };
    if (differs(dossier.procurement, now)) await tx.update(Procurement, id, now);
    return { dossier, assessment };
  }

  /**
   * Of procurements that nothing disturbed, those whose projection stands: no day has come, and none comes sooner than was known.
   * One on which a rule says no more when to look is looked at once in vain.
   */
  async standing(
    tx: EntityManager,
    rulesLookOn: ReadonlyMap<string, string | null>,
    undisturbed: ReadonlySet<string>,
  ): Promise<ReadonlySet<string>> {
    const ids = [...undisturbed];
    const rows = ids.length
      ? await tx.find(Procurement, { select: { id: true, nextLookOn: true }, where: { id: In(ids) } })
      : [];
    const stands = ({ id, nextLookOn }: Procurement) =>
      (nextLookOn === null || nextLookOn > this.clock.today()) &&
      earliest(nextLookOn, rulesLookOn.get(id) ?? null) === nextLookOn;
    return new Set(rows.filter(stands).map(({ id }) => id));
  }

  private async writeTasks(
    tx: EntityManager,
    { procurement, tasks }: Dossier,
    assessment: Assessment,
  ): Promise<void> {
    const rows = taskRows(procurement.id, assessment);
    const changed = rows.filter((row) => differs(tasks.get(row.key), row));
    await insertAll(tx, ProcurementTask, changed, { replacesAt: ['procurementId', 'key'] });
    const planned = new Set(rows.map(({ key }) => key));
    const gone = [...tasks.values()].filter(({ key }) => !planned.has(key));
    const kept = gone.filter((task) => task.version && differs(task, asKept));
    const dropped = gone.filter(({ version }) => !version);
    const of = (some: ProcurementTask[]) => ({
      procurementId: procurement.id,
      key: In(some.map(({ key }) => key)),
    });
    if (dropped.length) await tx.delete(ProcurementTask, of(dropped));
    if (kept.length) await tx.update(ProcurementTask, of(kept), asKept);
  }
}

/** A task that is no longer asked for and that somebody worked on. */
const asKept = { required: false, status: 'not-applicable' as const, because: null };

/** Whether a row stands otherwise than it is to be written, or not at all. */
function differs<Row extends object>(row: Row | undefined, to: Partial<Row>): boolean {
  const plain = (value: unknown) => (value instanceof Date ? value.getTime() : value);
  return !row || (Object.keys(to) as (keyof Row)[]).some((name) => plain(row[name]) !== plain(to[name]));
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
