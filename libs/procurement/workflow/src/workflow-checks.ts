import type { FactContent, ParameterContent, Stage, WorkflowContent, WorkflowTask } from '@commonweal/wire';
import type { DocumentSet, Finding } from '@commonweal/documents';
import { checkConditions } from '@commonweal/rules';

interface Place {
  task: WorkflowTask;
  at: string;
}

/** What class-validator cannot see in a workflow. That facts and panels exist is seen by their references. */
export function workflowFindings(workflow: WorkflowContent, documents: DocumentSet): Finding[] {
  if (!workflow.stages.length) return [error('no-stage', 'A workflow has at least one stage.', '/stages')];
  const places = placesOf(workflow);
  return [
    ...keyFindings(workflow.stages, places),
    ...places.flatMap((place) => taskFindings(place, documents)),
    ...places.flatMap((place) => conditionFindings(place, documents)),
    ...commencementFindings(workflow, documents),
  ];
}

const error = (code: string, message: string, at: string): Finding => ({
  severity: 'error',
  code,
  message,
  at,
});

function placesOf({ stages }: WorkflowContent): Place[] {
  return stages.flatMap(({ tasks }, s) => tasks.map((task, t) => ({ task, at: `/stages/${s}/tasks/${t}` })));
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
