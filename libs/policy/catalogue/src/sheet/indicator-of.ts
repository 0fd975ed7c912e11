import type { IndicatorContent, MoneyValue } from '@commonweal/wire';
import type { CatalogueLine } from './catalogue-table.js';

/** The content of an indicator as a row says it; what the sheet has no column for stays as it was. */
export function indicatorOf(
  line: CatalogueLine,
  rows: IndicatorContent['rows'],
  known: IndicatorContent | undefined,
): IndicatorContent {
  const { title, type, unit, levels, direction, overTime, overContracts, measuredOver } = line;
  const { evidence, tags, guidance, placeholder, retired, successor } = line;
  const moneyValue = moneyOf(line);
  return {
    ...(known?.annotation === undefined ? {} : { annotation: known.annotation }),
    ...{ title, type, direction, overTime, overContracts, measuredOver, evidence, tags },
    rows,
    ...(unit === null ? {} : { unit }),
    ...(levels.length > 0 ? { levels } : {}),
    ...(guidance === null ? {} : { guidance }),
    ...(moneyValue ? { moneyValue } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(retired ? { retired } : {}),
    ...(successor === null ? {} : { successor }),
  };
}

/** The cells of a money value that are filled; where some are and others are missing, the check of the indicator names those. */
function moneyOf(line: CatalogueLine): MoneyValue | undefined {
  const { amountPence, source, url, figureOn, validUntil, deadweightPercent, attributionPercent } = line;
  const cells = { amountPence, source, url, figureOn, validUntil, deadweightPercent, attributionPercent };
  const filled = Object.entries(cells).filter(([, cell]) => cell !== null);
  if (!filled.length) return undefined;
  return { ...(Object.fromEntries(filled) as Omit<MoneyValue, 'currency'>), currency: 'GBP' };
}
