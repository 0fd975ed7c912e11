import type { EffectInstance } from './effect.js';
import { instanceOf } from './plan-writer.js';
import type { Transition } from './transition.js';

/** The effects that begin and cease to stand by a plan. */
export function shifts(plan: Transition): { begin: EffectInstance[]; cease: EffectInstance[] } {
  const begin = [
    ...plan.appears.filter(({ state }) => state === 'stands'),
    ...plan.alters
      .filter(({ row, to }) => row.state !== 'stands' && to.state === 'stands')
      .map(({ to }) => to),
  ].map(({ rule, use: { effect, ...args } }) => instanceOf(plan, rule, effect, args));
  const cease = [...plan.ends, ...plan.alters.filter(({ to }) => to.state !== 'stands').map(({ row }) => row)]
    .filter(({ state }) => state === 'stands')
    .map((row) => instanceOf(plan, row.rule, row.effect, row.arguments, row.decisionId));
  return { begin, cease };
}
