import type { ContractView } from '@commonweal/wire';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { dayAfter } from '../fields/moments.js';

const monthsPerYear = 12;

/** From the first to the last day, both included: 1 April to 31 March is 12. */
function monthsOf({ startsOn, endsOn }: ContractView): number {
  const [from, after] = [new Date(startsOn), new Date(dayAfter(endsOn))];
  const whole = (after.getUTCFullYear() - from.getUTCFullYear()) * monthsPerYear;
  const months = whole + after.getUTCMonth() - from.getUTCMonth();
  return after.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

/** What is known of a procurement when a contract ends that it is to follow. */
function startOf(it: ContractView) {
  const { title, category, directorate, type, valueExVat, endsOn } = it;
  return {
    ...{ title, category, directorate, predecessorIds: [it.id] },
    facts: {
      procurementType: type,
      estimatedValueExVat: valueExVat,
      contractStartsOn: dayAfter(endsOn),
      contractMonths: monthsOf(it),
    },
  };
}

/** The contract that the address asks to follow, and what the form begins with. */
export function useFollowed() {
  const [asked] = useSearchParams();
  const id = asked.get('follows') ?? '';
  const { data, error, isLoading } = useAnswer(['contract', id], (house) => house.oneContract(id), {
    enabled: id !== '',
    retry: false,
  });
  return { contract: data, error, isLoading, start: data && startOf(data) };
}
