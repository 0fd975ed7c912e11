import type { DeliveryRow, MoneyBeside } from '@commonweal/wire';
import { addUp, type Catalogue } from '@commonweal/catalogue';
import type { Stood } from './standing-obligations.js';

/** One row an indicator: under however many outcomes it stands, it counts once. */
export function deliveryRows(stood: Stood[], catalogue: Catalogue): DeliveryRow[] {
  const groups = new Map<string, Stood[]>();
  for (const obligation of stood) {
    const { indicator, type, unit, title } = obligation;
    const key = indicator ?? `own:${type}:${unit ?? ''}:${title}`;
    groups.set(key, [...(groups.get(key) ?? []), obligation]);
  }
  return [...groups].map(([id, obligations]) => rowOf(id, obligations, catalogue)).sort(byTheme);
}

function rowOf(id: string, obligations: Stood[], catalogue: Catalogue): DeliveryRow {
  const [first] = obligations;
  const place = catalogue.placeOf(first?.indicator ?? '');
  const promised = overContracts(obligations, ({ standing }) => standing.promisedToDate);
  const delivered = overContracts(obligations, ({ standing }) => standing.deliveredToDate);
  return {
    id: id.slice(0, 200),
    theme: place.theme || (first?.theme ?? ''),
    indicator: first?.title ?? '',
    outcomes: place.outcomes,
    type: first?.type ?? '',
    unit: first?.unit ?? undefined,
    target: overContracts(obligations, ({ target }) => (target === null ? undefined : Number(target))),
    promised,
    delivered,
    contracts: new Set(obligations.map(({ contractId }) => contractId)).size,
    addsUp: first?.overContracts === 'sum',
    money: inMoney(obligations, { promised, delivered }),
  };
}

/** Undefined unless a unit is worth something in each of them: what was signed in another unit has no worth. */
function inMoney(
  obligations: Stood[],
  { promised, delivered }: Pick<DeliveryRow, 'promised' | 'delivered'>,
): MoneyBeside | undefined {
  const worth = obligations[0]?.worth;
  if (!worth || obligations.some((one) => !one.worth)) return undefined;
  const { netPence, source, url, figureOn } = worth;
  const pence = (figure: number | undefined) =>
    figure === undefined ? undefined : Math.round(figure * netPence);
  return { promisedPence: pence(promised), deliveredPence: pence(delivered), source, url, figureOn };
}

/** Undefined where there is nothing, or where figures of this kind do not add up. */
function overContracts(
  obligations: Stood[],
  value: (obligation: Stood) => number | undefined,
): number | undefined {
  const figures = obligations.flatMap((obligation) => {
    const given = value(obligation);
    return given === undefined ? [] : [{ source: obligation.id, periodUntil: '', value: given }];
  });
  return addUp(figures, { overTime: 'latest', overContracts: obligations[0]?.overContracts ?? 'none' }).total;
}

function byTheme(a: DeliveryRow, b: DeliveryRow): number {
  return a.theme.localeCompare(b.theme) || a.indicator.localeCompare(b.indicator);
}
