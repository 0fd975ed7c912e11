import type { Finding } from '@commonweal/documents';
import { error, warning, type Place } from './place.js';

/**
 * Public Services (Social Value) Act 2012, section 1: the consideration comes before the market is asked for an offer,
 * so in an earlier stage; within one stage tasks are done in any order.
 */
export function considerationFindings(places: readonly Place[]): Finding[] {
  const considered = places.find(({ task }) => task.kind === 'consider-social-value');
  const contact = places.find(({ task }) => task.kind === 'bids');
  if (!considered)
    return [
      warning(
        'not-considered',
        'No task records the consideration that the Social Value Act asks for. Add one to the first stage.',
        '/stages',
      ),
    ];
  if (!contact || considered.stage < contact.stage) return [];
  return [
    error(
      'considered-too-late',
      `Social value is considered in the stage of "${contact.task.title}" or later. The law asks for it before the market is contacted: move "${considered.task.title}" into an earlier stage.`,
      considered.at,
    ),
  ];
}
