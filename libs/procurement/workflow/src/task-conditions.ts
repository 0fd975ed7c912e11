import type {
  Conditions,
  FactContent,
  ParameterContent,
  WorkflowContent,
  WorkflowTask,
} from '@commonweal/wire';
import { compileRules, type Facts, type Moment, type RuleBook } from '@commonweal/rules';
import { offDays } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import type { Applies } from './task-status.js';

const subject = 'procurement';

/** The conditions of the tasks of a workflow, compiled with the facts and parameters of the release in force. */
export class TaskConditions {
  constructor(private readonly book: RuleBook) {}

  /** Per task with conditions whether it applies; missing facts by name. A task that is not there always applies. */
  verdicts(facts: Facts, on: Moment): Map<string, Applies> {
    const found = this.book.evaluate(subject, facts, on);
    return new Map(found.map(({ rule, verdict, missing }) => [rule, { verdict, missing }]));
  }

  /** The next day on which a verdict could change by the mere passing of time. */
  nextLookOn(facts: Facts, on: Moment): string | null {
    return this.book.nextLookOn(subject, facts, on);
  }
}

function taskConditions(workflow: WorkflowContent, documents: DocumentSet): TaskConditions {
  const conditional = workflow.stages.flatMap(({ tasks }) => tasks.filter(({ when }) => when));
  const rules = new Map(
    conditional.map(({ key, when }) => [key, { subject, conditions: when as Conditions }] as const),
  );
  return new TaskConditions(
    compileRules({
      rules,
      facts: documents.all<FactContent>('fact'),
      parameters: documents.all<ParameterContent>('parameter'),
      nonWorkingDays: offDays(documents),
    }),
  );
}

const cache = new WeakMap<WorkflowContent, WeakMap<DocumentSet, TaskConditions>>();

/** The same, kept for a workflow and a release: both are immutable. */
export function keptTaskConditions(workflow: WorkflowContent, documents: DocumentSet): TaskConditions {
  const ofWorkflow = cache.get(workflow) ?? new WeakMap<DocumentSet, TaskConditions>();
  cache.set(workflow, ofWorkflow);
  const kept = ofWorkflow.get(documents) ?? taskConditions(workflow, documents);
  ofWorkflow.set(documents, kept);
  return kept;
}

/** Whether a task applies by the verdicts of its workflow; what is missing by title. */
export function appliesOf(
  task: Pick<WorkflowTask, 'key' | 'when'>,
  verdicts: ReadonlyMap<string, Applies>,
  documents: DocumentSet,
): Applies {
  if (!task.when) return { verdict: 'applies', missing: [] };
  const found = verdicts.get(task.key);
  if (!found) return { verdict: 'cannot-decide', missing: ['what its conditions ask for'] };
  const title = (name: string) =>
    documents.get<FactContent>('fact', name)?.title ??
    documents.get<ParameterContent>('parameter', name.replace('parameter:', ''))?.title ??
    name;
  return { ...found, missing: found.missing.map(title) };
}
