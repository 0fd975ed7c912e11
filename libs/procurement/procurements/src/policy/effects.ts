import { catalogueOf } from '@commonweal/catalogue';
import type { Effect, EffectInstance } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import { taskKinds, type WorkflowContent } from '@commonweal/wire';
import { Any, MoreThan, type EntityManager } from 'typeorm';
import { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';

const subjects = ['procurement'];

const suggestIndicator: Effect = {
  effect: 'suggest-indicator',
  title: 'suggest an indicator',
  sentence: 'suggests the indicator ((indicator))',
  arguments: [{ name: 'indicator', title: 'Indicator', type: 'document:indicator' }],
  subjects,
  whenUnknown: 'waits',
  check: ({ indicator }, documents) =>
    catalogueOf(documents).indicator(String(indicator))?.retired
      ? ['The indicator is retired. Suggest the one that takes its place.']
      : [],
  touched: chosen,
};

const requireTask: Effect = {
  effect: 'require-task',
  title: 'require a task',
  sentence: 'asks for the task “((title))” in the stage “((stage))”',
  arguments: [
    { name: 'stage', title: 'Stage', type: 'stage' },
    { name: 'key', title: 'Key of the task', type: 'text' },
    { name: 'title', title: 'Title of the task', type: 'text' },
    { name: 'taskKind', title: 'Kind of the task', type: 'choice', values: [...taskKinds] },
    { name: 'guidance', title: 'Guidance', type: 'long-text' },
    { name: 'facts', title: 'Facts it asks for', type: 'fact-list', optional: true },
  ],
  subjects,
  whenUnknown: 'waits',
  check: taskFaults,
  touched: begun,
};

const useWorkflow: Effect = {
  effect: 'use-workflow',
  title: 'use a workflow',
  sentence: 'uses the workflow ((workflow)); one that has begun keeps its own',
  arguments: [{ name: 'workflow', title: 'Workflow', type: 'document:workflow' }],
  subjects,
  whenUnknown: 'ignored',
};

/** The effects whose rows procurements keep. */
export const procurementEffects: Effect[] = [suggestIndicator, requireTask, useWorkflow];

function taskFaults(
  { stage, key, taskKind, facts }: Record<string, unknown>,
  documents: DocumentSet,
): string[] {
  const stages = [...documents.all<WorkflowContent>('workflow').values()].flatMap(
    (workflow) => workflow.stages,
  );
  return [
    stages.some((one) => one.key === stage) ? '' : `No workflow has a stage "${String(stage)}".`,
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(key)) && String(key).length <= 80
      ? ''
      : 'The key must be lower-case words joined by hyphens.',
    taskKind === 'answer' && !(Array.isArray(facts) && facts.length)
      ? 'A task with questions names the facts it asks for.'
      : '',
  ].filter(Boolean);
}

/** Those for whose indicator there is a choice. */
async function chosen(tx: EntityManager, instances: EffectInstance[]): Promise<EffectInstance[]> {
  const indicatorOf = ({ arguments: { indicator } }: EffectInstance) => String(indicator);
  const indicator = Any(instances.map(indicatorOf));
  const rows = await tx.findBy(IndicatorChoice, { procurementId: allOf(instances), indicator });
  const choices = new Set(rows.map((row) => `${row.procurementId} ${row.indicator}`));
  return instances.filter((one) => choices.has(`${one.subjectId} ${indicatorOf(one)}`));
}

/** Those with whose task anybody did anything: recorded, answered, attached. */
async function begun(tx: EntityManager, instances: EffectInstance[]): Promise<EffectInstance[]> {
  const keyOf = ({ arguments: { key } }: EffectInstance) => String(key);
  const rows = await tx.find(ProcurementTask, {
    select: { procurementId: true, key: true },
    where: { procurementId: allOf(instances), key: Any(instances.map(keyOf)), version: MoreThan(0) },
  });
  const tasks = new Set(rows.map((row) => `${row.procurementId} ${row.key}`));
  return instances.filter((one) => tasks.has(`${one.subjectId} ${keyOf(one)}`));
}

function allOf(instances: EffectInstance[]) {
  return Any(instances.map(({ subjectId }) => subjectId));
}
