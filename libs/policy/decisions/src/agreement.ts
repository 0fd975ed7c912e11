import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSet, ReleaseCheck } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { agreementWithEngine, exampleCases, type AgreementCase } from '@commonweal/rules';
import type { PolicyProblem } from '@commonweal/wire';
import { commencementFact, ruleBookOf, sourceOf } from './rule-books.js';
import { Subjects } from './subject.js';

const sample = 20;

/**
 * Before a release is published, json-rules-engine itself must agree with our evaluator: on every example, and on a
 * sample of what runs whose facts are known.
 */
@Injectable()
export class Agreement implements ReleaseCheck {
  readonly name = 'agreement with json-rules-engine';

  constructor(
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  async check(tx: EntityManager, draft: DocumentSet): Promise<PolicyProblem[]> {
    const today = this.clock.today();
    const examples = exampleCases(sourceOf(draft).rules, { today, commencementFact });
    const cases = [...examples, ...(await this.running(tx, draft, today))];
    const { differences } = await agreementWithEngine(ruleBookOf(draft), cases);
    return differences.map(({ rule, label, ours, engine }) => ({
      severity: 'error',
      code: 'engines-disagree',
      kind: 'rule',
      key: rule,
      message: `json-rules-engine says "${engine}" where we say "${ours}": ${label}.`,
    }));
  }

  private async running(tx: EntityManager, draft: DocumentSet, today: string): Promise<AgreementCase[]> {
    const cases: AgreementCase[] = [];
    for (const subject of this.subjects.all()) {
      const ids = await subject.running(tx, null, sample);
      for (const [id, known] of await subject.facts(tx, ids, draft, today)) {
        const on = { today, commencement: known.commencement };
        cases.push({ label: `${subject.kind} ${id}`, subject: subject.kind, facts: known.facts, on });
      }
    }
    return cases;
  }
}
