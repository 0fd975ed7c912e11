import type { FactContent, RuleContent, Stage } from '@commonweal/wire';
import type { DocumentSet, Finding } from '@commonweal/documents';
import { error, warning, type Place } from './place.js';

/** Where a fact is first asked: in a task, or by a rule at the end of a stage. */
export interface Asked {
  stage: number;
  order: number;
  /** Title of the task. */
  by: string;
}

/** Facts without which no procurement is opened. */
const givenAtOpening = ['category', 'directorate'];

/** First question after each fact, of the workflow's tasks and of those that rules ask for. */
export function questionsOf(
  stages: readonly Stage[],
  places: readonly Place[],
  documents: DocumentSet,
): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>(
    givenAtOpening.map((fact) => [fact, { stage: -1, order: -1, by: 'the opening' }]),
  );
  const note = (fact: string, at: Asked) => {
    if (!asked.has(fact)) asked.set(fact, at);
  };
  for (const { task, stage, order } of places)
    for (const fact of task.facts ?? []) note(fact, { stage, order, by: task.title });
  for (const { effects } of documents.all<RuleContent>('rule').values())
    for (const { effect, stage, facts, title } of effects) {
      if (effect !== 'require-task' || !Array.isArray(facts)) continue;
      const at = stages.findIndex(({ key }) => key === stage);
      const order = places.findLast((place) => place.stage === at)?.order ?? places.length;
      for (const fact of facts as string[])
        note(fact, { stage: at < 0 ? stages.length - 1 : at, order, by: String(title) });
    }
  return asked;
}

/** Whether people are asked for the fact; what the system derives is known when it is known. */
export function isAnswered(name: string, documents: DocumentSet): FactContent | undefined {
  const fact = documents.get<FactContent>('fact', name);
  return fact?.from === 'answer' ? fact : undefined;
}

/** The same question in two tasks that both apply, or twice in one. */
export function repeatedQuestions(places: readonly Place[], documents: DocumentSet): Finding[] {
  const first = new Map<string, Place>();
  return places.flatMap((place) =>
    (place.task.facts ?? []).flatMap((name, index) => {
      const earlier = first.get(name);
      if (!earlier) {
        first.set(name, place);
        return [];
      }
      const title = documents.get<FactContent>('fact', name)?.title ?? name;
      const at = `${place.at}/facts/${index}`;
      if (earlier === place) return [error('asked-twice', `"${title}" is asked twice here.`, at)];
      // Tasks under conditions may well exclude each other.
      if (earlier.task.when && place.task.when) return [];
      return [warning('asked-twice', `"${title}" is asked in "${earlier.task.title}" already.`, at)];
    }),
  );
}
