import type { PolicyProblem } from '@commonweal/wire';
import type { Selection } from './outline.js';

const place = /^\/stages\/(\d+)(?:\/tasks\/(\d+))?/;

/** Where in the outline a problem belongs. */
function placeOf({ at = '' }: PolicyProblem): Selection {
  const [, stage, task] = place.exec(at) ?? [];
  return {
    ...(stage === undefined ? {} : { stage: Number(stage) }),
    ...(task === undefined ? {} : { task: Number(task) }),
  };
}

/** The problems at exactly this place. */
export const problemsAt = (problems: PolicyProblem[], { stage, task }: Selection) =>
  problems.filter((problem) => {
    const at = placeOf(problem);
    return at.stage === stage && at.task === task;
  });
