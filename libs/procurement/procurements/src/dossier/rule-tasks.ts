import { taskKinds, type StandingEffectView, type TaskKind } from '@commonweal/wire';
import type { RuleTask } from '@commonweal/workflow';
import { effectsOf, text, type Dossier } from './dossier.js';

/** The tasks that rules ask for. */
export function ruleTasks(dossier: Pick<Dossier, 'effects'>): RuleTask[] {
  return effectsOf(dossier, 'require-task').map(ruleTask);
}

/** A `require-task` that stands, or would. */
type Asking = Pick<
  StandingEffectView,
  'arguments' | 'state' | 'missing' | 'decisionId' | 'newByRelease' | 'sinceRelease' | 'ruleTitle'
>;

export function ruleTask(effect: Asking): RuleTask {
  const { arguments: args, state, missing, decisionId, newByRelease, sinceRelease, ruleTitle } = effect;
  const facts = args['facts'];
  return {
    stage: text(effect, 'stage'),
    key: text(effect, 'key'),
    title: text(effect, 'title'),
    kind: taskKinds.find((kind) => kind === args['taskKind']) ?? ('confirm' satisfies TaskKind),
    guidance: text(effect, 'guidance'),
    basis: `Rule “${ruleTitle}”`.slice(0, 500),
    ...(Array.isArray(facts) ? { facts: facts.filter((fact) => typeof fact === 'string') } : {}),
    state,
    missing,
    decisionId,
    ...(newByRelease ? { newSinceRelease: sinceRelease } : {}),
  };
}
