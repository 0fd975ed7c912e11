import type { FactContent, QuestionView, TaskStatus, TaskView } from '@commonweal/wire';
import type { PlannedTask } from '@commonweal/workflow';
import type { AssessedTask } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { taskVersion } from '../dossier/task-version.js';
import { attachmentView } from './attachment-view.js';
import { nameOf, type Names } from './names.js';

/** Where nothing is on record yet, in the stage that is under way. */
const skippable = new Set<TaskStatus>(['not-started', 'in-progress', 'problem']);

export function taskView(
  { task, status, because, completion }: AssessedTask,
  dossier: Dossier,
  names: Names,
): Omit<TaskView, 'mayWork'> {
  const { key, title, kind, guidance, basis, required, facts = [], asked } = task;
  const isNew = asked?.newSinceRelease !== undefined && status !== 'completed';
  const { record, skipped, assigneeId, dueOn } = dossier.tasks.get(key) ?? {};
  return {
    ...{ key, title, kind, guidance, basis, required, status },
    ...(because ? { because } : {}),
    ...(typeof skipped === 'string' ? { skipped } : {}),
    mayBeSkipped: !task.statutory && !task.condition && skippable.has(status),
    ...conditionOf(task, names),
    evidence: task.evidence ?? false,
    questions: facts.flatMap((fact) => questionView(fact, dossier, names)),
    ...(record ? { record } : {}),
    attachments: dossier.attachments
      .filter(({ place }) => place === key)
      .map((one) => attachmentView(one, names)),
    ...(completion
      ? { completedBy: nameOf(names, completion.byId), completedAt: completion.at.toISOString() }
      : {}),
    ...(asked ? { decisionId: asked.decisionId } : {}),
    ...(isNew ? { newSinceRelease: asked.newSinceRelease } : {}),
    ...(assigneeId ? { assigneeId, assignee: nameOf(names, assigneeId) } : {}),
    ...(dueOn ? { dueOn } : {}),
    version: taskVersion(task, dossier),
  };
}

function conditionOf({ condition }: PlannedTask, names: Names): Pick<TaskView, 'condition'> {
  if (!condition) return {};
  const { what, ownerId, dueOn, holds } = condition;
  return { condition: { what, owner: nameOf(names, ownerId), dueOn, holds } };
}

export function questionView(name: string, { documents, answers }: Dossier, names: Names): QuestionView[] {
  const fact = documents.get<FactContent>('fact', name);
  if (!fact) return [];
  const { type, help, unit, values } = fact;
  const answer = answers.get(name);
  const given = answer && answer.value !== null;
  return [
    {
      ...{ fact: name, question: fact.question ?? fact.title, type },
      ...(help ? { help } : {}),
      ...(unit ? { unit } : {}),
      ...(values ? { values: [...values] } : {}),
      ...(given
        ? {
            answer: answer.value,
            by: nameOf(names, answer.answeredById),
            at: answer.answeredAt.toISOString(),
          }
        : {}),
    },
  ];
}
