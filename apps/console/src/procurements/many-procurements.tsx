import type { ProcurementView } from '@commonweal/wire';
import { lazy } from 'react';
import type { Many } from '../views/picking.js';

const GivenTo = lazy(() => import('../views/GivenTo.js'));

const open = ['running', 'paused'];

/** What can be done with many procurements at once. */
export const manyProcurements: Many<ProcurementView> = {
  nameOf: ({ reference, title }) => `${title} (${reference})`,
  commands: [
    {
      title: 'view.give',
      text: 'view.giveText',
      fits: ({ state }) => open.includes(state),
      do: (house, { id, version }, { toId }) =>
        house.describeProcurement(id, { leadId: String(toId ?? '') }, version),
      fields: <GivenTo role="lead" />,
    },
  ],
};
