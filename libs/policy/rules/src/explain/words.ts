import type { FactType, FactValue } from '@commonweal/wire';
import { dateInWords, epochDay } from '../language/civil-day.js';
import { notApplicable } from '../language/value.js';

/** What of a fact or a parameter shapes how its values are written. */
export interface Written {
  type: FactType;
  values?: FactValue[] | undefined;
  unit?: string | undefined;
}

// Made once: making a format costs more than a hundred uses of it.
const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const poundsAndPence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plainNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** Pence as people write them: `£100,000`, `£12.50`. */
export function poundsInWords(pence: number): string {
  const whole = pence % 100 === 0;
  const pounds = (whole ? wholePounds : poundsAndPence).format(Math.abs(pence / 100));
  return `${pence < 0 ? '-' : ''}£${pounds}`;
}

/** A number with its unit, `1 month`, `12 months`. */
export function countInWords(count: number, unit = ''): string {
  const number = plainNumber.format(count);
  if (unit === '') return number;
  return `${number} ${count === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** Joins with commas and a last word: `A, B or C`. */
export function listInWords(items: readonly string[], last: 'or' | 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** A value as people read it. One that is not of the type stands in quotes, as it was given. */
export function valueInWords(value: unknown, as: Written): string {
  if (value === undefined || value === null) return 'not known';
  if (value === notApplicable) return 'does not apply';
  if (Array.isArray(value))
    return value.length === 0
      ? 'none'
      : listInWords(
          value.map((one) => valueInWords(one, as)),
          'and',
        );
  const { type } = as;
  if (type === 'choice' || type === 'choices') return choiceInWords(value, as);
  if (typeof value === 'number')
    return type === 'money' ? poundsInWords(value) : countInWords(value, as.unit ?? '');
  if (typeof value === 'boolean' && type === 'yes-no') return value ? 'yes' : 'no';
  if (type === 'date' && typeof value === 'string' && epochDay(value) !== undefined)
    return dateInWords(value);
  return JSON.stringify(value);
}

function choiceInWords(value: unknown, { values }: Written): string {
  const choice = values?.find((one) => one.value === value);
  return choice?.title ?? JSON.stringify(value);
}
