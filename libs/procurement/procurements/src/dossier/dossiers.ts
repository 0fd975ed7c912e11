import { Injectable } from '@nestjs/common';
import { StandingEffects } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { notFound, plainRows } from '@commonweal/platform';
import type { WorkflowContent } from '@commonweal/wire';
import { Any, type EntityManager } from 'typeorm';
import { byProcurement, factsOf } from '../rows/facts.js';
import { Lot } from '../lots/lot.entity.js';
import { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import { ProcurementCondition } from '../rows/procurement-condition.entity.js';
import { ProcurementFact } from '../rows/procurement-fact.entity.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import { StagePassage } from '../rows/stage-passage.entity.js';
import type { Dossier } from './dossier.js';
import { Enclosures } from './enclosures.js';
import { TaskWorks } from './task-works.js';

export const subjectKind = 'procurement';

/** Reads dossiers. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly releases: Releases,
    private readonly standing: StandingEffects,
    private readonly enclosures: Enclosures,
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
    const procurements = await tx.find(Procurement, { where: { id: Any(ids) }, order: { id: 'ASC' } });
    if (!procurements.length) return [];
    const documents = await this.releases.inForce(tx);
    const rows = await rowsOf(tx, ids);
    const enclosed = await this.enclosures.of(tx, subjectKind, ids);
    const effects = await this.standing.ofAll(tx, subjectKind, ids, documents);
    const dossiers: Omit<Dossier, 'works'>[] = [];
    for (const procurement of procurements) {
      const { id } = procurement;
      dossiers.push({
        ...{ procurement, documents, ...rows(procurement), ...enclosed(id) },
        effects: effects.get(id) ?? [],
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

/** @returns what its own tables hold of one of the procurements */
async function rowsOf(tx: EntityManager, ids: string[]) {
  const where = { procurementId: Any(ids) };
  const answersOf = byProcurement(await plainRows(tx, ProcurementFact, { procurementId: ids }));
  const tasksOf = byProcurement(await plainRows(tx, ProcurementTask, { procurementId: ids }));
  const choicesOf = byProcurement(
    await tx.find(IndicatorChoice, { where, order: { at: 'ASC', indicator: 'ASC' } }),
  );
  const passagesOf = byProcurement(
    await tx.find(StagePassage, { where, order: { enteredAt: 'ASC', id: 'ASC' } }),
  );
  const conditionsOf = byProcurement(await tx.find(ProcurementCondition, { where, order: { key: 'ASC' } }));
  const lotsOf = byProcurement(await tx.find(Lot, { where, order: { number: 'ASC' } }));
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
      facts: factsOf({ procurement, answers, choices, considered }),
    };
  };
}
