import { WorkflowContent, type DocumentReference, type Stage } from '@commonweal/wire';
import type { DocumentKind } from '@commonweal/documents';
import { documentsInConditions } from '@commonweal/rules';
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
  choices: ({ stages = [] }) => stages.map(({ key, title }) => ({ value: key, title })),
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
  const read = tasks.flatMap(({ facts = [], when }) => [
    ...facts.map(toFact),
    ...(when ? documentsInConditions(when) : []),
  ]);
  const all = [...read, ...(commencementFact ? [toFact(commencementFact)] : [])];
  return [
    ...new Map(all.map((one) => [`${one.kind}:${one.key}`, one])).values(),
    ...stages.flatMap(({ gate }) => (gate ? [{ kind: 'panel', key: gate.panel }] : [])),
  ];
}

const toFact = (key: string): DocumentReference => ({ kind: 'fact', key });
