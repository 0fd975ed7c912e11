import { ruleBookOf } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import { DomainError } from '@commonweal/platform';
import type { RuleContent, WorkflowContent } from '@commonweal/wire';
import { subjectKind } from '../dossier/dossiers.js';

const usual = 'full-procurement';

export interface ChosenWorkflow {
  workflow: string;
  content: WorkflowContent;
  /** Keys of the rules that choose it; of those that cannot decide yet, where none does. */
  rules: string[];
  /** No rule decides: the usual one is taken. */
  isUsual: boolean;
}

/** The day by which legal dates count: facts say it, or nobody knows yet. */
export function momentOf({ commencesOn }: Record<string, unknown>, today: string) {
  return { today, commencement: typeof commencesOn === 'string' ? commencesOn : null };
}

/** The workflow of the most important rule that says which; else the usual one. @throws DomainError no-workflow */
export function chooseWorkflow(
  facts: Record<string, unknown>,
  documents: DocumentSet,
  today: string,
): ChosenWorkflow {
  const all = documents.all<WorkflowContent>('workflow');
  const verdicts = ruleBookOf(documents).evaluate(subjectKind, facts, momentOf(facts, today));
  const naming = verdicts.flatMap(({ rule, verdict }) =>
    workflowsNamed(rule, documents)
      .filter((workflow) => all.has(workflow))
      .map((workflow) => ({ rule, verdict, workflow })),
  );
  const named = naming.find(({ verdict }) => verdict === 'applies')?.workflow;
  const workflow = named ?? [usual, ...all.keys()].find((key) => all.has(key));
  const content = workflow === undefined ? undefined : all.get(workflow);
  if (workflow === undefined || !content)
    throw new DomainError('conflict', 'no-workflow', 'There is no workflow yet. Publish one first.');
  const speaking = naming.filter((one) =>
    named ? one.verdict === 'applies' && one.workflow === named : one.verdict === 'cannot-decide',
  );
  return { workflow, content, rules: speaking.map(({ rule }) => rule), isUsual: !named };
}

function workflowsNamed(rule: string, documents: DocumentSet): string[] {
  return (documents.get<RuleContent>('rule', rule)?.effects ?? []).flatMap(({ effect, workflow }) =>
    effect === 'use-workflow' && typeof workflow === 'string' ? [workflow] : [],
  );
}
