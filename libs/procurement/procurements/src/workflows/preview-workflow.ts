import { Injectable } from '@nestjs/common';
import { Checks, Edits } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, notFound } from '@commonweal/platform';
import type { WorkflowContent, WorkflowPreviewRequest, WorkflowPreviewView } from '@commonweal/wire';
import { previewedStages } from '@commonweal/workflow';
import { DataSource } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { subjectKind } from '../dossier/dossiers.js';
import { factsOfMany } from '../rows/facts.js';
import { Procurement } from '../rows/procurement.entity.js';
import { momentOf } from './choose-workflow.js';
import { knownFacts } from './known-facts.js';
import { previewStageView } from './preview-stage-view.js';
import { tasksThatRulesAsk } from './tasks-that-rules-ask.js';

const unsaved = 'draft-workflow';

/** How a workflow in the making would look to a lead. Nothing is written. */
@Injectable()
export class PreviewWorkflow {
  constructor(
    private readonly database: DataSource,
    private readonly edits: Edits,
    private readonly checks: Checks,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid, not-found */
  async preview(body: WorkflowPreviewRequest, caller: Caller): Promise<WorkflowPreviewView> {
    const { key = unsaved, content, change, procurementId } = body;
    const tx = this.database.manager;
    const documents = (await this.edits.draft(tx, change)).with([
      { kind: 'workflow', key, content: structuredClone(content) },
    ]);
    const facts = procurementId
      ? await this.factsOf(procurementId, caller)
      : knownFacts(body.facts ?? {}, documents);
    const problems = this.checks.ofOne('workflow', key, content, documents);
    const workflow = documents.get<WorkflowContent>('workflow', key);
    const isWhole = !problems.some(({ code }) => code === 'wrong-shape' || code === 'no-stage');
    const given = { facts, documents, on: momentOf(facts, this.clock.today()) };
    const stages = workflow && isWhole ? previewedStages(workflow, tasksThatRulesAsk(given), given) : [];
    return {
      stages: stages.map((stage, index) => previewStageView(stage, index, given)),
      ...{ problems, facts },
    };
  }

  private async factsOf(id: string, caller: Caller): Promise<Record<string, unknown>> {
    const tx = this.database.manager;
    const procurement = await tx.findOneBy(Procurement, { id });
    if (!procurement || !mayRead(caller, procurement)) throw notFound(subjectKind);
    return (await factsOfMany(tx, [id])).get(id)?.facts ?? {};
  }
}
