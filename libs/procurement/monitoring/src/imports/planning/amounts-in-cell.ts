import type { IndicatorType, PeriodAmount } from '@commonweal/wire';
import type { Read } from '@commonweal/platform';
import { faultsOfAmounts } from '../../promise/amounts.js';
import { toParts } from '../../promise/decimal.js';
import type { Period } from '../../promise/periods.js';
import { targetOf } from './measures.js';

interface Wanted {
  type: IndicatorType;
  unit?: string;
  target: number;
  periods: Period[];
}

/** The amounts of a custom profile as one cell holds them: in the order of the periods, semicolons between. */
export function amountsIn(written: string, { type, unit, target, periods }: Wanted): Read<PeriodAmount[]> {
  const figures = written.split(';').map((each) => each.trim());
  if (figures.at(-1) === '') figures.pop();
  if (figures.length > periods.length)
    return {
      fault: `There are ${figures.length} amounts for ${periods.length} periods: write one for each.`,
    };
  const amounts: PeriodAmount[] = [];
  for (const [index, figure] of figures.entries()) {
    const read = targetOf(type, figure);
    if ('fault' in read) return { fault: `Amount ${index + 1}: ${read.fault}` };
    amounts.push({ from: periods[index]?.from ?? '', amount: read.value });
  }
  const faults = faultsOfAmounts({ periods, amounts, wanted: toParts(target), type, unit });
  const [fault] = Object.values(faults).flat();
  return fault ? { fault } : { value: amounts };
}
