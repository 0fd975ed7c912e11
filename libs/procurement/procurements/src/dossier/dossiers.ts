import { Injectable } from '@nestjs/common';
import { StandingEffects } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { notFound } from '@commonweal/platform';
import type { WorkflowContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { factsOf } from '../rows/facts.js';
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
    const procurement = await tx.findOneBy(Procurement, { id });
    if (!procurement) throw notFound('procurement');
    const of = { procurementId: id };
    const answers = await tx.findBy(ProcurementFact, of);
    const tasks = await tx.findBy(ProcurementTask, of);
    const choices = await tx.find(IndicatorChoice, { where: of, order: { at: 'ASC', indicator: 'ASC' } });
    const considered = tasks.some(({ kind, record }) => kind === 'consider-social-value' && record);
    const dossier = {
      procurement,
      answers: new Map(answers.map((answer) => [answer.fact, answer])),
      tasks: new Map(tasks.map((task) => [task.key, task])),
      choices: new Map(choices.map((choice) => [choice.indicator, choice])),
      passages: await tx.find(StagePassage, { where: of, order: { enteredAt: 'ASC', id: 'ASC' } }),
      effects: await this.standing.of(tx, subjectKind, id),
      ...(await this.enclosures.of(tx, subjectKind, id)),
      conditions: await tx.find(ProcurementCondition, { where: of, order: { key: 'ASC' } }),
      lots: await tx.find(Lot, { where: of, order: { number: 'ASC' } }),
      workflow: await this.workflowOf(tx, procurement),
      documents: await this.releases.inForce(tx),
      facts: factsOf({ procurement, answers, choices, considered }),
    };
    return { ...dossier, works: await this.works.of(tx, dossier) };
  }

  private async workflowOf(tx: EntityManager, { workflow, workflowRelease }: Procurement) {
    const release = await this.releases.of(workflowRelease, tx);
    const content = release.get<WorkflowContent>('workflow', workflow);
    if (!content) throw new Error(`Release ${workflowRelease} has no workflow "${workflow}".`);
    return content;
  }
}
