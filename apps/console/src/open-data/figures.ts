import type { OcdsObservation, OcdsValue } from '@commonweal/wire';
import { moneyInWords } from '../fields/pounds.js';

/** Releases are in pounds, as the standard has it; the console writes pence. */
export const amountOf = ({ amount }: OcdsValue): string => moneyInWords(Math.round(amount * 100));

/** A figure in words; undefined where it is withheld, or only rated. */
export function figureOf({ value, measure, unit }: OcdsObservation): string | undefined {
  if (value) return amountOf(value);
  if (measure === undefined) return undefined;
  const name = unit && unit.name !== 'number' ? ` ${unit.name}` : '';
  return `${measure}${name}`;
}
