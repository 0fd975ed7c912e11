import { factValueProblem, listInWords } from '@commonweal/rules';
import {
  stillToDo,
  type Applies,
  type ChoicesState,
  type PlannedTask,
  type StagePlace,
  type TaskEvidence,
} from '@commonweal/workflow';
import type { FactContent } from '@commonweal/wire';
import type { Dossier } from './dossier.js';

export interface Situation {
  place: StagePlace;
  applies: Applies;
  choices: ChoicesState;
}

/** What the status of one task is derived from. */
export function evidenceOf(
  task: PlannedTask,
  dossier: Dossier,
  { place, applies, choices }: Situation,
): TaskEvidence {
  const facts = task.facts ?? [];
  const answered = facts.filter((fact) => isAnswered(fact, dossier));
  const row = dossier.tasks.get(task.key);
  return {
    place,
    applies,
    answered: answered.length,
    unanswered: facts.length - answered.length,
    misfits: answered.flatMap((fact) => misfit(fact, dossier)),
    recorded: Boolean(row?.record),
    attachments: dossier.attachments.filter((attachment) => attachment.place === task.key).length,
    ...(row && row.reopened !== null ? { reopened: row.reopened } : {}),
    ...(row && row.skipped !== null ? { skipped: row.skipped } : {}),
    ...(task.kind === 'choose-indicators' ? { choices } : {}),
    work: dossier.works.get(task.kind),
  };
}

function isAnswered(fact: string, { answers }: Dossier): boolean {
  const answer = answers.get(fact);
  return answer !== undefined && answer.value !== null;
}

function misfit(name: string, { answers, documents }: Dossier): string[] {
  const fact = documents.get<FactContent>('fact', name);
  const problem = fact && factValueProblem(fact, answers.get(name)?.value);
  return problem ? [`The answer to “${fact.question ?? fact.title}” ${problem}.`] : [];
}

/** What still keeps a task from being put on record, in words: all but the record itself. */
export function wantedToComplete(task: PlannedTask, evidence: TaskEvidence): string[] {
  const open = stillToDo(task, { ...evidence, recorded: true });
  const broken = [...(evidence.choices?.broken ?? []), ...(evidence.work?.problems ?? [])];
  return [
    ...evidence.misfits,
    ...broken,
    ...(open.length ? [`Still to do: ${listInWords(open, 'and')}.`] : []),
  ];
}

export interface Completion {
  byId: string;
  at: Date;
}

/** Who completed a task and when: its record, or the last of the answers, documents and choices that make it up. */
export function completionOf(task: PlannedTask, dossier: Dossier): Completion | undefined {
  const row = dossier.tasks.get(task.key);
  if (row?.record && row.recordedById && row.recordedAt)
    return { byId: row.recordedById, at: row.recordedAt };
  const answers = (task.facts ?? []).flatMap((fact) => dossier.answers.get(fact) ?? []);
  const documents = dossier.attachments.filter(({ place }) => place === task.key);
  const choices = task.kind === 'choose-indicators' ? [...dossier.choices.values()] : [];
  const parts: Completion[] = [
    ...answers.map(({ answeredById, answeredAt }) => ({ byId: answeredById, at: answeredAt })),
    ...documents.map(({ addedById, addedAt }) => ({ byId: addedById, at: addedAt })),
    ...choices,
    ...[dossier.works.get(task.kind)?.completion ?? []].flat(),
  ];
  return parts.reduce<Completion | undefined>(
    (last, part) => (last && last.at >= part.at ? last : part),
    undefined,
  );
}
