import type { IndicatorContent, IndicatorType } from '@commonweal/wire';
import { faultOfTarget } from '../../promise/measure.js';
import { figureIn, pounds, type Read, sameness, shown } from '@commonweal/platform';

/** How the unit of a type may be written. */
const written: Partial<Record<IndicatorType, string[]>> = {
  money: ['£', 'gbp', 'pounds', 'pounds-sterling'],
  percentage: ['%', 'percent', 'per-cent', 'percentage'],
  count: ['number', 'no.', 'no', 'count'],
};

/** What an own indicator measures, by the unit that is written: a quantity where the unit says nothing else. */
export function measureOf(unit: string | null, hasTarget: boolean): { type: IndicatorType; unit?: string } {
  const types = Object.keys(written) as IndicatorType[];
  const type = unit ? types.find((each) => isUnitOf(each, unit)) : undefined;
  if (type) return { type };
  return unit || hasTarget ? { type: 'quantity', unit: unit ?? undefined } : { type: 'narrative' };
}

/** The catalogue knows the unit of its indicators: another one would change what the target means. */
export function faultOfUnit({ type, unit }: IndicatorContent, given: string): string | undefined {
  if (isUnitOf(type, given) || (unit && sameness(unit) === sameness(given))) return undefined;
  const right = unit ?? written[type]?.[0];
  return right
    ? `The catalogue measures this in ${right}: leave the unit empty and convert the target.`
    : 'The catalogue gives this indicator no unit: leave it empty.';
}

function isUnitOf(type: IndicatorType, unit: string): boolean {
  return written[type]?.includes(sameness(unit)) ?? false;
}

/** The target in the unit of the type; money, written in pounds, in pence. */
export function targetOf(type: IndicatorType, target: string): Read<number> {
  if (type === 'money') return pounds(target);
  const figure = figureIn(target, type === 'percentage' ? '%' : '');
  if (figure === undefined) return { fault: `${shown(target)} is not a figure: write it like 1250.5.` };
  // A cell shown as 60% holds 0.6.
  if (type === 'percentage' && figure > 0 && figure <= 1 && !target.endsWith('%'))
    return {
      fault: `Is ${target} a share or a percentage? Write it as text with its sign, for example 60%.`,
    };
  const fault = faultOfTarget(type, figure);
  return fault ? { fault } : { value: figure };
}
