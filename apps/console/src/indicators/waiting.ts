import type { ChecklistView, IndicatorChoiceView, QuestionView, TaskView } from '@commonweal/wire';

/** A fact that is missing, with the question that asks for it and the indicators that wait for its answer. */
export interface Waiting {
  fact: string;
  /** Name of the fact as it stands in sentences. */
  title: string;
  question?: QuestionView;
  task?: TaskView;
  indicators: IndicatorChoiceView[];
}

/** Facts on which suggestions wait, those with most indicators first. */
export function waitingFor(choices: IndicatorChoiceView[], { stages }: ChecklistView): Waiting[] {
  const tasks = stages.flatMap((stage) => stage.tasks);
  const found = new Map<string, Waiting>();
  for (const indicator of choices.filter(isWaiting)) {
    for (const [fact, title] of missingIn(indicator)) {
      const task = tasks.find((one) => one.questions.some((question) => question.fact === fact));
      const question = task?.questions.find((one) => one.fact === fact);
      const waiting = found.get(fact) ?? { fact, title, task, question, indicators: [] };
      waiting.indicators.push(indicator);
      found.set(fact, waiting);
    }
  }
  return [...found.values()].sort((a, b) => b.indicators.length - a.indicators.length);
}

/** Nobody has decided it and no rule can yet say whether it is suggested. */
export const isWaiting = ({ state, choice }: IndicatorChoiceView) => state === 'cannot-decide' && !choice;

function missingIn({ suggestions }: IndicatorChoiceView): Map<string, string> {
  return new Map(
    suggestions.flatMap(({ missingFacts, missing }) =>
      missingFacts.map((fact, index) => [fact, missing[index] ?? fact] as const),
    ),
  );
}
