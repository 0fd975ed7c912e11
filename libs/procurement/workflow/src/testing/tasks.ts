import type { PlannedTask } from '../planned-stage.js';
import type { TaskEvidence } from '../task-status.js';

export function aTask(changed: Partial<PlannedTask> = {}): PlannedTask {
  return {
    key: 'need',
    title: 'Describe the need',
    kind: 'answer',
    guidance: 'Say what is needed.',
    basis: 'The framework',
    required: true,
    facts: ['needStatement'],
    ...changed,
  };
}

/** One question, not answered, in the current stage. */
export function evidence(changed: Partial<TaskEvidence> = {}): TaskEvidence {
  return {
    place: 'current',
    applies: { verdict: 'applies', missing: [] },
    answered: 0,
    unanswered: 1,
    misfits: [],
    recorded: false,
    attachments: 0,
    ...changed,
  };
}
