import { dayInWords } from '@commonweal/platform';
import type { IndicatorType, ObligationSave } from '@commonweal/wire';
import { type ContractValues, profileTitles } from '../register-tables.js';
import type { RegisterSupplier } from './register-suppliers.js';

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

export function newContractInWords(
  values: ContractValues,
  { known, body }: RegisterSupplier,
  manager: string,
): string {
  const { reference, title, value, startsOn, endsOn } = values;
  const supplier = known ? known.name : `${body.name} (a new supplier)`;
  const time = `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`;
  return `${reference} "${title}" with ${supplier}, ${pounds.format(value / 100)} excluding VAT, ${time}, managed by ${manager}.`;
}

export function newObligationInWords(
  reference: string,
  { key, title, type, unit }: { key?: string; title: string; type: IndicatorType; unit?: string },
  { target, profile, frequency, dueOffsetDays }: ObligationSave,
): string {
  const own = key ? '' : ' (an own one)';
  const wanted =
    target === undefined
      ? 'evidence'
      : `${targetInWords(target, type, unit)}, ${lower(profileTitles[profile])}`;
  const due = `${frequency}, due ${dueOffsetDays} working days after each period`;
  return `${reference}: "${short(title)}"${own}: ${wanted}; ${due}.`;
}

function targetInWords(target: number, type: IndicatorType, unit: string | undefined): string {
  if (type === 'money') return pounds.format(target / 100);
  if (type === 'percentage') return `${figures.format(target)}%`;
  return unit ? `${figures.format(target)} ${unit}` : figures.format(target);
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function short(title: string): string {
  return title.length > 200 ? `${title.slice(0, 199)}…` : title;
}
