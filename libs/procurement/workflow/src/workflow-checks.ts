import type { FactContent, ParameterContent, Stage, WorkflowContent } from '@commonweal/wire';
import type { DocumentSet, Finding } from '@commonweal/documents';
import { checkConditions } from '@commonweal/rules';
import { awardOrderFindings } from './checks/award-order.js';
import { considerationFindings } from './checks/consideration.js';
import { blocksTooEarly, conditionsTooEarly } from './checks/needed-facts.js';
import { error, placesOf, warning, type Place } from './checks/place.js';
import { questionsOf, repeatedQuestions } from './checks/questions.js';

/** What class-validator cannot see in a workflow. That facts and panels exist is seen by their references. */
export function workflowFindings(workflow: WorkflowContent, documents: DocumentSet): Finding[] {
  if (!workflow.stages.length) return [error('no-stage', 'A workflow has at least one stage.', '/stages')];
  const { stages } = workflow;
  const places = placesOf(workflow);
  const asked = questionsOf(stages, places, documents);
  return [
    ...keyFindings(stages, places),
    ...stageFindings(stages, documents),
    ...places.flatMap((place) => taskFindings(place, documents)),
    ...places.flatMap((place) => conditionFindings(place, documents)),
    ...conditionsTooEarly(places, asked, documents),
    ...blocksTooEarly(stages, asked, documents),
    ...repeatedQuestions(places, documents),
    ...awardOrderFindings(places),
    ...considerationFindings(places),
    ...commencementFindings(workflow, documents),
  ];
}

/** A stage that rules cannot name, a stage without work, and a gate whose panel would rule on nothing. */
function stageFindings(stages: Stage[], documents: DocumentSet): Finding[] {
  const known = documents.get<FactContent>('fact', 'stage')?.values?.map(({ value }) => value);
  return stages.flatMap(({ key, title, tasks, gate }, index) => [
    ...(known && !known.includes(key)
      ? [
          warning(
            'stage-not-in-vocabulary',
            `Rules cannot speak of the stage "${title}": the fact "stage" has no value "${key}". Add it there in the same change.`,
            `/stages/${index}/key`,
          ),
        ]
      : []),
    ...(tasks.length ? [] : [warning('no-task', `"${title}" has no task.`, `/stages/${index}/tasks`)]),
    ...(gate && tasks.length && !tasks.some(({ required }) => required)
      ? [
          warning(
            'gate-without-work',
            `The panel may rule at "${gate.title}" before anything is done: no task of the stage is required.`,
            `/stages/${index}/gate`,
          ),
        ]
      : []),
  ]);
}

function keyFindings(stages: Stage[], places: Place[]): Finding[] {
  const stageKeys = stages.map(({ key }, index) => ({ key, at: `/stages/${index}/key`, what: 'stage' }));
  const taskKeys = places.map(({ task, at }) => ({ key: task.key, at: `${at}/key`, what: 'task' }));
  return [stageKeys, taskKeys].flatMap((all) =>
    all
      .filter(({ key }, index) => all.findIndex((other) => other.key === key) < index)
      .map(({ key, at, what }) => error('key-twice', `There are two ${what}s with the key "${key}".`, at)),
  );
}

function taskFindings({ task, at }: Place, documents: DocumentSet): Finding[] {
  const found: Finding[] = [];
  const facts = task.facts ?? [];
  if (task.kind === 'answer' && !facts.length)
    found.push(
      error('no-question', `"${task.title}" asks nothing: name the facts it writes.`, `${at}/facts`),
    );
  facts.forEach((name, index) => {
    const fact = documents.get<FactContent>('fact', name);
    const fault = fact && factFault(fact);
    if (fault) found.push(error('fact-not-asked', `"${fact.title}" ${fault}.`, `${at}/facts/${index}`));
  });
  return found;
}

function factFault({ from, subjects, retired }: FactContent): string | undefined {
  if (from !== 'answer') return 'is derived by the system; nobody can be asked for it';
  if (!subjects.includes('procurement')) return 'is not known about a procurement';
  return retired ? 'is retired' : undefined;
}

function conditionFindings({ task, at }: Place, documents: DocumentSet): Finding[] {
  if (!task.when) return [];
  const vocabulary = {
    facts: documents.all<FactContent>('fact'),
    parameters: documents.all<ParameterContent>('parameter'),
  };
  return checkConditions(task.when, 'procurement', vocabulary, at).map((problem) => ({
    ...problem,
    message:
      problem.code === 'never-true'
        ? `"${task.title}" is never reached: its conditions can never hold.`
        : problem.message,
    at: problem.at.replace(`${at}/conditions`, `${at}/when`),
  }));
}

function commencementFindings({ commencementFact }: WorkflowContent, documents: DocumentSet): Finding[] {
  const fact = commencementFact ? documents.get<FactContent>('fact', commencementFact) : undefined;
  if (!fact || fact.type === 'date') return [];
  return [
    error(
      'not-a-date',
      `"${fact.title}" is not a date; a procurement commences on one.`,
      '/commencementFact',
    ),
  ];
}
