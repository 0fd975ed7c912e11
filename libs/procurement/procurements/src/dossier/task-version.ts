import type { PlannedTask } from '@commonweal/workflow';
import type { Dossier } from './dossier.js';

/**
 * The version of a task as people see it: it grows with every act on the task and with every answer to one of its
 * questions, also one given in another task that asks the same.
 */
export function taskVersion(
  { key, facts = [] }: Pick<PlannedTask, 'key' | 'facts'>,
  { tasks, answers }: Dossier,
): number {
  const ofAnswers = facts.map((fact) => answers.get(fact)?.version ?? 0);
  return ofAnswers.reduce((sum, version) => sum + version, tasks.get(key)?.version ?? 0);
}
