import { WorkflowContent, type DocumentReference, type Stage } from '@commonweal/wire';
import type { DocumentKind } from '@commonweal/documents';
import { factsInConditions } from './facts-in-conditions.js';
import { workflowFindings } from './workflow-checks.js';

export const workflowKind: DocumentKind<WorkflowContent> = {
  kind: 'workflow',
  title: 'Workflow',
  plural: 'Workflows',
  content: WorkflowContent,
  english: ({ title = '…', description = '…', stages = [] }: Partial<WorkflowContent>) =>
    [`${title}. ${description}`, ...stages.map((stage, index) => `${index + 1}. ${stageWords(stage)}`)].join(
      '\n',
    ),
  references,
  check: (_key, content, documents) => workflowFindings(content, documents),
};

function stageWords({ title = '…', targetDays = 0, tasks = [], gate }: Partial<Stage>): string {
  const required = tasks.filter((task) => task.required).length;
  const counts = `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}, ${required} required`;
  return `${title} (${targetDays} working days): ${counts}${gate ? `; then ${gate.title || '…'}` : ''}.`;
}

function references({ stages, commencementFact }: WorkflowContent): DocumentReference[] {
  const tasks = stages.flatMap((stage) => stage.tasks);
  const read = tasks.flatMap(({ facts = [], when }) => [...facts, ...(when ? factsInConditions(when) : [])]);
  const names = [...new Set([...read, ...(commencementFact ? [commencementFact] : [])])];
  return [
    ...names.map(factOrParameter),
    ...stages.flatMap(({ gate }) => (gate ? [{ kind: 'panel', key: gate.panel }] : [])),
  ];
}

const prefix = 'parameter:';

function factOrParameter(name: string): DocumentReference {
  return name.startsWith(prefix)
    ? { kind: 'parameter', key: name.slice(prefix.length) }
    : { kind: 'fact', key: name };
}
