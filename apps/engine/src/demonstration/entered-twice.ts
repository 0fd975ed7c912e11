import type { PlayedContract } from './played-contract.js';

/** A contract of Watchgate Group plc, whom somebody entered a second time for it. */
export const enteredTwice: PlayedContract = {
  title: 'Key holding and response to alarms in schools',
  supplier: { name: 'Watchgate Group Limited', sme: false, vcse: false, local: false },
  people: [{ name: 'Denise Marlow', email: 'denise.marlow@watchgate.example' }],
  category: 'facilities',
  directorate: 'childrens-services',
  regime: 'below-threshold',
  type: 'services',
  value: 84_000,
  beganMonthsAgo: 2,
  months: 24,
  answersAfter: () => -1,
  obligations: [
    { indicator: 'staff-paid-real-living-wage', target: 100, frequency: 'six-monthly', delivers: 1 },
  ],
};
