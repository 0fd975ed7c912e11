import type { ContractView } from '@commonweal/wire';
import { lazy } from 'react';
import type { Many } from '../views/picking.js';

const GivenTo = lazy(() => import('../views/GivenTo.js'));

/** What can be done with many contracts at once. */
export const manyContracts: Many<ContractView> = {
  nameOf: ({ reference, title }) => `${title} (${reference})`,
  commands: [
    {
      title: 'view.give',
      text: 'view.giveText',
      fits: ({ state }) => state === 'running',
      do: (house, contract, { toId }) =>
        house.update('contracts', {
          id: contract.id,
          data: { managerId: String(toId ?? '') },
          previousData: contract,
        }),
      fields: <GivenTo role="contract-manager" />,
    },
  ],
};
