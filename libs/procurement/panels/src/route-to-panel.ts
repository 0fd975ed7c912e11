import type { Effect } from '@commonweal/decisions';

/** A rule sends a gate to another panel than the workflow names; of several rules that of the highest priority. */
export const routeToPanel: Effect = {
  effect: 'route-to-panel',
  title: 'route to a panel',
  sentence: 'routes it to ((panel))',
  arguments: [{ name: 'panel', title: 'Panel', type: 'document:panel' }],
  subjects: ['procurement'],
  whenUnknown: 'waits',
};
