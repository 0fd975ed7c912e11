import type { PeriodAmount } from '@commonweal/wire';
import { fromParts } from '../promise/decimal.js';
import type { Period } from '../promise/periods.js';

/** Parts below the decimal places that a figure may have. */
const unitOf = (places: number) => 10n ** BigInt(4 - places);

/** An amount for each period, anyhow, that add up to so many parts; the weights repeat. */
export function amountsOf(
  periods: Period[],
  parts: bigint,
  weights: number[],
  places: number,
): PeriodAmount[] {
  const unit = unitOf(places);
  let left = parts;
  return periods.map(({ from }, index) => {
    const share = (BigInt(weights[index % weights.length] ?? 0) * parts) / 100n;
    const whole = (share / unit) * unit;
    const given = index === periods.length - 1 || whole > left ? left : whole;
    left -= given;
    return { from, amount: fromParts(given) };
  });
}
