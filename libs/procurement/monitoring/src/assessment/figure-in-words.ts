import type { IndicatorType } from '@commonweal/wire';

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** "£1,250.00", "92.5%", "12 tonnes", "7". */
export function figureInWords(
  { type, unit }: { type: IndicatorType; unit: string | null },
  figure: number,
): string {
  if (type === 'money') return pounds.format(figure / 100);
  if (type === 'percentage') return `${plain.format(figure)}%`;
  return unit ? `${plain.format(figure)} ${unit}` : plain.format(figure);
}
