import { Injectable } from '@nestjs/common';
import { Effects, explanationView, ruleBookOf } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import type { RuleContent, WorkflowChoiceRequest, WorkflowChoiceView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { chooseWorkflow, momentOf } from './choose-workflow.js';
import { knownFacts } from './known-facts.js';

/** Which workflow a procurement would follow, and why. Nothing is written. */
@Injectable()
export class WorkflowChoices {
  constructor(
    private readonly database: DataSource,
    private readonly policy: Releases,
    private readonly effects: Effects,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid, no-workflow */
  async choice(body: WorkflowChoiceRequest): Promise<WorkflowChoiceView> {
    const documents = await this.policy.inForce(this.database.manager);
    const facts = knownFacts(body.facts, documents);
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
}
