import type { ContractView, ObligationView } from '@commonweal/wire';
import type { PlayedChange } from './played-contract.js';
import type { Cast } from './council.js';

/** What is agreed in the course of a contract: a longer time, or more or less of something. */
export async function changeContract(cast: Cast, id: string, change: PlayedChange): Promise<void> {
  const { reason } = change;
  if (change.kind === 'extension') {
    const { version, endsOn } = await cast.get<ContractView>('contract-manager', `/contracts/${id}`);
    const body = { endsOn: yearAfter(endsOn), targets: 'same-pace', reason };
    await cast.post('contract-manager', `/contracts/${id}/extension`, body, version);
    return;
  }
  const all = await cast.get<ObligationView[]>('contract-manager', `/obligations?contractId=${id}`);
  const of = all.find(({ indicator }) => indicator === change.indicator);
  if (!of) throw new Error(`Nothing was promised of ${change.indicator}.`);
  const { profile, frequency, dueOffsetDays, version } = of;
  const body = { target: change.target, profile, frequency, dueOffsetDays, reason };
  await cast.post('contract-manager', `/obligations/${of.id}/variation`, body, version);
}

/** The last day of the same month, a year later. */
function yearAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month, 0)).toISOString().slice(0, 10);
}
