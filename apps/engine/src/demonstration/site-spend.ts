import type { PlayedObligation } from './played-contract.js';

/** In units of £10,000, month by month: a site buys most while its walls go up. */
const byMonth = [2, 3, 4, 6, 8, 10, 12, 13, 14, 14, 13, 12, 10, 9, 8, 6, 4, 2];

/** What a builder spends near the site, over eighteen months. */
export const siteSpend: PlayedObligation = {
  ...{ indicator: 'local-supply-chain-spend', target: 150_000_000, frequency: 'monthly' },
  profile: 'custom',
  amounts: byMonth.map((share) => share * 1_000_000),
  delivers: 0.6,
};
