import type { DutyView } from '@commonweal/wire';
import { contracts } from './contracts.js';
import type { Cast } from './council.js';

/** Days before the last day of a duty on which somebody sees to it. */
const seesToItBefore = 9;

const neglected = new Set(contracts.filter(({ leavesDuties }) => leavesDuties).map(({ title }) => title));

/** The contract manager goes through the board on Mondays, and puts on record what was published. */
export async function settleDuties(cast: Cast, today: string): Promise<void> {
  if (new Date(today).getUTCDay() !== 1) return;
  const open = await cast.get<DutyView[]>(
    'contract-manager',
    '/duties?state=open&sort=dueOn&order=asc&perPage=100',
  );
  for (const duty of open.filter(({ daysLeft = 0 }) => daysLeft <= seesToItBefore)) {
    if ([...neglected].some((title) => duty.subject.includes(title))) continue;
    const evidence = duty.code
      ? `Central digital platform, notice ${today.replaceAll('-', '')}-${duty.code}`
      : 'Published with the spending data of the council, file of the quarter';
    await cast.post(
      'contract-manager',
      `/duties/${duty.id}/completion`,
      { doneOn: today, evidence },
      duty.version,
    );
  }
}
