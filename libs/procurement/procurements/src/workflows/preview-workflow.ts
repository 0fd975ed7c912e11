import { Injectable } from '@nestjs/common';
import { Effects, explanationView, ruleBookOf } from '@commonweal/decisions';
import { Checks, Edits, Releases, type ReleaseDocuments } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, notFound } from '@commonweal/platform';
import type {
  RuleContent,
  WorkflowChoiceRequest,
  WorkflowChoiceView,
  WorkflowContent,
  WorkflowPreviewRequest,
  WorkflowPreviewView,
} from '@commonweal/wire';
import { previewedStages } from '@commonweal/workflow';
import { DataSource } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { answerFaults } from '../commands/answers.js';
import { subjectKind } from '../dossier/dossiers.js';
import { factsOfMany } from '../rows/facts.js';
import { Procurement } from '../rows/procurement.entity.js';
import { chooseWorkflow, momentOf } from './choose-workflow.js';
import { previewStageView } from './preview-stage-view.js';
import { tasksThatRulesAsk } from './tasks-that-rules-ask.js';

const unsaved = 'draft-workflow';

/** Which workflow would be followed, and how one in the making would look to a lead. Nothing is written by either. */
@Injectable()
export class PreviewWorkflow {
  constructor(
    private readonly database: DataSource,
    private readonly policy: Releases,
    private readonly edits: Edits,
    private readonly checks: Checks,
    private readonly effects: Effects,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid, no-workflow */
  async choice(body: WorkflowChoiceRequest): Promise<WorkflowChoiceView> {
    const documents = await this.policy.inForce(this.database.manager);
    const facts = known(body.facts, documents);
    const today = this.clock.today();
    const { workflow, content, rules, isUsual } = chooseWorkflow(facts, documents, today);
    const { title, description, stages } = content;
    return {
      ...{ workflow, title, description, stages: stages.map((stage) => stage.title), isUsual },
      explanations: rules.flatMap((key) => {
        const rule = documents.get<RuleContent>('rule', key);
        const explanation = ruleBookOf(documents).explain(key, facts, momentOf(facts, today));
        return rule && explanation
          ? [explanationView({ key, rule, explanation, documents, today }, this.effects)]
          : [];
      }),
    };
  }

  /** @throws DomainError invalid, not-found */
  async preview(body: WorkflowPreviewRequest, caller: Caller): Promise<WorkflowPreviewView> {
    const { key = unsaved, content, change, procurementId } = body;
    const tx = this.database.manager;
    const base = change ? await this.edits.draft(tx, change) : await this.policy.inForce(tx);
    const documents = base.with([{ kind: 'workflow', key, content: structuredClone(content) }]);
    const facts = procurementId
      ? await this.factsOf(procurementId, caller)
      : known(body.facts ?? {}, documents);
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

function known(facts: Record<string, unknown>, documents: ReleaseDocuments): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const errors = answerFaults(given, documents, 'facts');
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'Some of what was answered is wrong.', errors);
  return given;
}
