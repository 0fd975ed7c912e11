import { Injectable } from '@nestjs/common';
import { Clock, grouped, insertAll, updateAll } from '@commonweal/platform';
import { Any, In, type EntityManager, type FindOperator } from 'typeorm';
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
   * Writes the projections of procurements anew, whatever they were; running it twice changes nothing.
   * @param rulesLookOn by the id of each, the day on which time alone may change what a rule says
   */
  async rebuild(tx: EntityManager, rulesLookOn: ReadonlyMap<string, string | null>): Promise<Found[]> {
    const dossiers = await this.dossiers.readAll(tx, [...rulesLookOn.keys()]);
    const found = dossiers.map((dossier) => ({ dossier, assessment: assess(dossier, this.clock.today()) }));
    await writeTasks(tx, found);
    const changed = found.flatMap(({ dossier, assessment }) => {
      const { id } = dossier.procurement;
      const nextLookOn = earliest(rulesLookOn.get(id) ?? null, assessment.nextLookOn);
      const row = { id, ...overview(dossier, assessment), nextLookOn };
      return differs(dossier.procurement, row) ? [row] : [];
    });
    await updateAll(tx, Procurement, changed);
    return found;
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
}

/** Of all at once. */
async function writeTasks(tx: EntityManager, found: readonly Found[]): Promise<void> {
  const each = found.map(({ dossier: { procurement, tasks }, assessment }) => {
    const rows = taskRows(procurement.id, assessment);
    const planned = new Set(rows.map(({ key }) => key));
    return {
      changed: rows.filter((row) => differs(tasks.get(row.key), row)),
      gone: [...tasks.values()].filter(({ key }) => !planned.has(key)),
    };
  });
  const changed = each.flatMap((one) => one.changed);
  await insertAll(tx, ProcurementTask, changed, { replacesAt: ['procurementId', 'key'] });
  const gone = each.flatMap((one) => one.gone);
  const dropped = gone.filter(({ version }) => !version);
  await ofEachKey(dropped, (of) => tx.delete(ProcurementTask, of));
  const kept = gone.filter((task) => task.version && differs(task, asKept));
  await ofEachKey(kept, (of) => tx.update(ProcurementTask, of, asKept));
}

/** One statement for each key, however many procurements have such a task. */
async function ofEachKey(
  tasks: readonly ProcurementTask[],
  write: (of: { key: string; procurementId: FindOperator<string> }) => Promise<unknown>,
): Promise<void> {
  for (const [key, own] of grouped(tasks, (task) => task.key))
    await write({ key, procurementId: Any(own.map(({ procurementId }) => procurementId)) });
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

function overview(
  { procurement, facts, effects }: Dossier,
  { stages, gate, tasksOpen, undecided }: Assessment,
) {
  const { category, directorate, estimatedValueExVat } = facts.facts;
  return {
    category: typeof category === 'string' ? category : procurement.category,
    directorate: typeof directorate === 'string' ? directorate : procurement.directorate,
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
