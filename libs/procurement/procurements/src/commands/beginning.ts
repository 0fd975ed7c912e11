import { Injectable } from '@nestjs/common';
import type { DocumentSet } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, newId } from '@commonweal/platform';
import type { WorkflowContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { targetOf } from '../dossier/stage-targets.js';
import { Lot } from '../lots/lot.entity.js';
import { ProcurementFact } from '../rows/procurement-fact.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import { nextReference } from '../rows/reference-sequence.entity.js';
import { StagePassage } from '../rows/stage-passage.entity.js';

export interface Opening {
  title: string;
  /** Checked answers, category and directorate among them. */
  facts: Record<string, unknown>;
  workflow: string;
  documents: DocumentSet;
  caller: Caller;
}

export type Opened = Pick<Procurement, 'id' | 'reference'>;

/** The first rows of a procurement. */
@Injectable()
export class Beginning {
  constructor(private readonly clock: Clock) {}

  today(): string {
    return this.clock.today();
  }

  async write(tx: EntityManager, opening: Opening): Promise<Opened> {
    const [id, passageId, at] = [newId(), newId(), this.clock.now()];
    const procurement = await this.firstRow(tx, opening, { id, passageId, createdAt: at });
    await tx.insert(Procurement, procurement);
    await tx.insert(StagePassage, {
      id: passageId,
      procurementId: id,
      stage: procurement.stage,
      enteredAt: at,
    });
    await tx.insert(Lot, { id: newId(), procurementId: id, number: 1, title: opening.title });
    const answers = Object.entries(opening.facts).filter(([, value]) => value !== null);
    const by = { procurementId: id, answeredById: opening.caller.personId, answeredAt: at, version: 1 };
    await tx.insert(
      ProcurementFact,
      answers.map(([fact, value]) => ({ ...by, fact, value: value as object })),
    );
    return { id, reference: procurement.reference };
  }

  private async firstRow(
    tx: EntityManager,
    { title, facts, workflow, documents, caller }: Opening,
    made: Pick<Procurement, 'id' | 'passageId' | 'createdAt'>,
  ): Promise<Procurement> {
    const first = documents.get<WorkflowContent>('workflow', workflow)?.stages[0];
    if (!first) throw new Error(`The workflow "${workflow}" has no stage.`);
    const today = this.today();
    const procurement = tx.create(Procurement, {
      ...made,
      ...{ title, workflow, state: 'running', workflowRelease: documents.release, version: 1 },
      ...{ leadId: caller.personId, createdById: caller.personId },
      ...{ category: facts['category'] as string, directorate: facts['directorate'] as string },
      reference: await nextReference(tx, `PR-${today.slice(0, 4)}`),
    });
    procurement.enter(first, made.passageId, targetOf(first, documents, today));
    return procurement;
  }
}
