import type { SheetCell, SheetRow } from '@commonweal/platform';
import type { Catalogue } from '../catalogue.js';
import { between, headings } from './catalogue-table.js';

/** Every row of the framework, in its order, as it can be read in again. */
export async function* catalogueRows({ themes }: Catalogue): AsyncGenerator<SheetRow> {
  yield await Promise.resolve([...headings.values()]);
  for (const { theme, outcomes } of themes)
    for (const { outcome, rows } of outcomes)
      for (const { key, indicator } of rows) {
        const line: Record<string, unknown> = {
          ...indicator,
          ...indicator.moneyValue,
          amountPence: indicator.moneyValue && indicator.moneyValue.amountPence / 100,
          theme: theme.title,
          outcome: outcome.title,
          key,
        };
        yield [...headings.keys()].map((name) => cellOf(line[name]));
      }
}

function cellOf(value: unknown): SheetCell {
  if (Array.isArray(value)) return value.join(between);
  if (value === true) return 'yes';
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
