import type { WorkflowContent } from '@commonweal/wire';

type Stages = Pick<WorkflowContent, 'stages'>;

/**
 * Titles of the stages of all workflows, each once, in an order that agrees with each workflow as far as they agree with
 * each other: the longest is laid down first, and what another one adds follows what comes before it there.
 */
export function stageOrder(workflows: readonly Stages[]): string[] {
  const order: string[] = [];
  const longestFirst = [...workflows].sort((a, b) => b.stages.length - a.stages.length);
  for (const { stages } of longestFirst) {
    let place = 0;
    for (const { title } of stages) {
      const known = order.indexOf(title);
      if (known < 0) order.splice(place, 0, title);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return order;
}

/** Orders titles by that; one of an older release, which no workflow has any more, comes last. */
export function byStageOrder(order: readonly string[]): (a: string, b: string) => number {
  const placeOf = (title: string) => (order.includes(title) ? order.indexOf(title) : order.length);
  return (a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b);
}
