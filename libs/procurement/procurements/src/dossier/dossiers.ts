import { Injectable } from '@nestjs/common';
import { StandingEffects, standingOf } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { attachmentsOf } from '@commonweal/files';
import { Rulings, rulingsOf, waitingItems } from '@commonweal/panels';
import { grouped, notFound, rowsOf, rowsTogether } from '@commonweal/platform';
import type { WorkflowContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { byProcurement, factsOf } from '../rows/facts.js';
import { Lot } from '../lots/lot.entity.js';
import { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import { ProcurementCondition } from '../rows/procurement-condition.entity.js';
import { ProcurementFact } from '../rows/procurement-fact.entity.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import { StagePassage } from '../rows/stage-passage.entity.js';
import type { Dossier } from './dossier.js';
import { TaskWorks } from './task-works.js';

export const subjectKind = 'procurement';

/** Reads dossiers. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly releases: Releases,
    private readonly standing: StandingEffects,
    private readonly rulings: Rulings,
    private readonly works: TaskWorks,
  ) {}

  /** @throws DomainError not-found */
  async read(tx: EntityManager, id: string): Promise<Dossier> {
    const [dossier] = await this.readAll(tx, [id]);
    if (!dossier) throw notFound('procurement');
    return dossier;
  }

  /** Those that are there, in the order of their ids, in as many queries as one takes. */
  async readAll(tx: EntityManager, ids: string[]): Promise<Dossier[]> {
    const rows = await rowsOfAll(tx, ids);
    if (!rows.procurements.length) return [];
    const documents = await this.releases.inForce(tx);
    const conditionsOf = grouped(await this.rulings.conditionsOf(tx, rows.rulings), (one) => one.rulingId);
    const effectsOf = this.standing.views(rows.effects, documents);
    const ownRowsOf = byOwner(rows);
    const dossiers: Omit<Dossier, 'works'>[] = [];
    for (const procurement of rows.procurements) {
      const own = ownRowsOf(procurement);
      dossiers.push({
        ...{ procurement, documents, ...own },
        rulingConditions: own.rulings.flatMap(({ id }) => conditionsOf.get(id) ?? []),
        effects: effectsOf.get(procurement.id) ?? [],
        workflow: await this.workflowOf(tx, procurement),
      });
    }
    const works = await this.works.of(tx, dossiers);
    return dossiers.map((dossier, at) => ({ ...dossier, works: works[at] ?? new Map() }));
  }

  private async workflowOf(tx: EntityManager, { workflow, workflowRelease }: Procurement) {
    const release = await this.releases.of(workflowRelease, tx);
    const content = release.get<WorkflowContent>('workflow', workflow);
    if (!content) throw new Error(`Release ${workflowRelease} has no workflow "${workflow}".`);
    return content;
  }
}

/** What our own tables hold of procurements, and what other libs hold of any subject, in one query. */
function rowsOfAll(tx: EntityManager, ids: string[]) {
  const of = { procurementId: ids };
  return rowsTogether(tx, {
    procurements: rowsOf(Procurement, { id: ids }, { id: 'ASC' }),
    answers: rowsOf(ProcurementFact, of),
    tasks: rowsOf(ProcurementTask, of),
    choices: rowsOf(IndicatorChoice, of, { at: 'ASC', indicator: 'ASC' }),
    passages: rowsOf(StagePassage, of, { enteredAt: 'ASC', id: 'ASC' }),
    conditions: rowsOf(ProcurementCondition, of, { key: 'ASC' }),
    lots: rowsOf(Lot, of, { number: 'ASC' }),
    attachments: attachmentsOf(subjectKind, ids),
    rulings: rulingsOf(subjectKind, ids),
    items: waitingItems(subjectKind, ids),
    effects: standingOf(subjectKind, ids),
  });
}

/** @returns those of one of the procurements */
function byOwner(rows: Awaited<ReturnType<typeof rowsOfAll>>) {
  const answersOf = byProcurement(rows.answers);
  const tasksOf = byProcurement(rows.tasks);
  const choicesOf = byProcurement(rows.choices);
  const passagesOf = byProcurement(rows.passages);
  const conditionsOf = byProcurement(rows.conditions);
  const lotsOf = byProcurement(rows.lots);
  const attachmentsOfEach = grouped(rows.attachments, ({ ownerId }) => ownerId);
  const rulingsOfEach = grouped(rows.rulings, ({ subjectId }) => subjectId);
  return (procurement: Procurement) => {
    const { id } = procurement;
    const [answers, tasks] = [answersOf.get(id) ?? [], tasksOf.get(id) ?? []];
    const choices = choicesOf.get(id) ?? [];
    const considered = tasks.some(({ kind, record }) => kind === 'consider-social-value' && record);
    return {
      answers: new Map(answers.map((answer) => [answer.fact, answer])),
      tasks: new Map(tasks.map((task) => [task.key, task])),
      choices: new Map(choices.map((choice) => [choice.indicator, choice])),
      passages: passagesOf.get(id) ?? [],
      conditions: conditionsOf.get(id) ?? [],
      lots: lotsOf.get(id) ?? [],
      attachments: attachmentsOfEach.get(id) ?? [],
      rulings: rulingsOfEach.get(id) ?? [],
      item: rows.items.find(({ subjectId }) => subjectId === id) ?? null,
      facts: factsOf({ procurement, answers, choices, considered }),
    };
  };
}
