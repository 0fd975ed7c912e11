import type { IndicatorContent, MoneyValue } from '@commonweal/wire';
import { parameterOn, type DocumentSet } from '@commonweal/documents';
import { catalogueOf } from './catalogue.js';

/** What one unit of an indicator may be said to be worth, and who says so. */
export interface UnitWorth extends Pick<MoneyValue, 'url' | 'figureOn'> {
  /** Pence and parts of them, once deadweight and attribution are taken into account. */
  netPence: number;
  source: string;
}

/** What figures are of; a contract keeps the type and unit of the day on which it was signed. */
export interface Measured {
  indicator: string | null;
  type: string;
  unit: string | null;
}

/** Only what is counted in units can be worth something a unit. */
export const isCounted = (type: IndicatorContent['type']) => type === 'count' || type === 'quantity';

/** The worth of a unit as it may stand beside figures on a day: of none unless the council shows money values. */
export function unitWorths(
  documents: DocumentSet,
  today: string,
): (measured: Measured) => UnitWorth | undefined {
  if (parameterOn(documents, 'money-values-shown', today) !== true) return () => undefined;
  const catalogue = catalogueOf(documents);
  return ({ indicator, type, unit }) => {
    const found = catalogue.indicator(indicator ?? '');
    const isSame = found?.type === type && (found.unit ?? null) === unit;
    return isSame ? worthOn(today, found.moneyValue) : undefined;
  };
}

function worthOn(today: string, value: MoneyValue | undefined): UnitWorth | undefined {
  if (!value?.source || value.validUntil < today) return undefined;
  const { source, url, figureOn } = value;
  return { netPence: netPence(value), source, figureOn, ...(url ? { url } : {}) };
}

/** What is left of the amount for a unit: without what would have come about anyway, and only the supplier's part. */
function netPence({ amountPence, deadweightPercent, attributionPercent }: MoneyValue): number {
  return (amountPence * (100 - (deadweightPercent ?? 0)) * (attributionPercent ?? 100)) / 10_000;
}
