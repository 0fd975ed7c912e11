import { expect } from '@playwright/test';
import type { ResultView } from '@commonweal/wire';
import type { Scene } from './scene.js';

/** The result stands with its sensitivity; the first is awarded, with reasons for the others. */
export async function decided({ lead, api, of }: Scene, winner: string): Promise<void> {
  await lead.goto(`${of.at}/award/award`);
  const [result] = await api.get<ResultView[]>(`${of.at}/results`);
  expect(result?.bids[0]).toMatchObject({ bidder: winner, rank: 1 });
  const sensitivity = lead.getByRole('region', {
    name: 'Would another weighting of social value change the winner?',
  });
  await expect(sensitivity.getByText('as set')).toBeVisible();
  const found = lead.getByLabel('What you found');
  for (const flag of await found.all()) await flag.fill('The bidder explained it with names and dates.');
  const over = lead.getByLabel(/^What the winner has over/);
  await expect(over).toHaveCount(2);
  for (const one of await over.all()) await one.fill('More for people out of work, and at a lower price.');
  const decision = lead.getByRole('region', { name: 'Decision' });
  await decision.getByLabel('Reason').first().fill('The most advantageous tender by the published criteria.');
  await lead.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(lead.getByText('The decision is on record.').first()).toBeVisible();
}

/** A bidder that lost reads its own scores and the winner's, with reasons, and nothing of the third. */
export async function told(
  { lead, api, of }: Scene,
  [winner = '', loser = '', third = '']: readonly string[],
): Promise<void> {
  const [result] = await api.get<ResultView[]>(`${of.at}/results`);
  const bid = result?.bids.find(({ bidder }) => bidder === loser)?.bidId;
  await lead.goto(`${of.at}/summaries/${bid}`);
  await expect(lead.getByText(`The contract goes to ${winner}.`)).toBeVisible();
  await expect(lead.getByText('Dates and names deserve the higher score.').first()).toBeVisible();
  await expect(lead.getByText('How each criterion was assessed')).toBeVisible();
  await expect(lead.getByText(third)).toHaveCount(0);
}
