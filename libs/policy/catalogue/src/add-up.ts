import type { IndicatorContent } from '@commonweal/wire';

/** What one obligation delivered in one period. */
export interface Figure {
  /** Whose figure it is: an obligation, or a contract where it has one obligation only. */
  source: string;
  /** Last day of the period, `YYYY-MM-DD`. Of several figures for one source and day the last given counts. */
  periodUntil: string;
  value: number;
  /** What a percentage is a percentage of, for example the number of staff; 1 when left out. */
  weight?: number;
}

export interface Sum {
  bySource: ReadonlyMap<string, number>;
  /** Over all sources; undefined when there is no figure, or when figures of this kind do not add up. */
  total?: number;
}

export type AddsUp = Pick<IndicatorContent, 'overTime' | 'overContracts'>;

/** Adds figures of one indicator up, over time within each source and then over sources; nothing counts twice. */
export function addUp(figures: Iterable<Figure>, { overTime, overContracts }: AddsUp): Sum {
  const bySource = new Map<string, number>();
  for (const [source, series] of seriesBySource(figures)) {
    const value = inTime[overTime](series);
    if (value !== undefined) bySource.set(source, value);
  }
  const values = [...bySource.values()];
  const addable = values.length === 1 || (values.length > 1 && overContracts === 'sum');
  return addable ? { bySource, total: exactSum(values) } : { bySource };
}

function seriesBySource(figures: Iterable<Figure>): Map<string, Figure[]> {
  const counted = new Map<string, Figure>();
  for (const figure of figures) counted.set(JSON.stringify([figure.source, figure.periodUntil]), figure);
  const series = new Map<string, Figure[]>();
  for (const figure of counted.values())
    series.set(figure.source, [...(series.get(figure.source) ?? []), figure]);
  return series;
}

const inTime: Record<AddsUp['overTime'], (series: Figure[]) => number | undefined> = {
  sum: (series) => exactSum(series.map(({ value }) => value)),
  latest: (series) => series.reduce((a, b) => (b.periodUntil > a.periodUntil ? b : a)).value,
  'weighted-average': (series) => {
    const weight = exactSum(series.map((figure) => figure.weight ?? 1));
    return weight === 0 ? undefined : exactSum(series.map((f) => f.value * (f.weight ?? 1))) / weight;
  },
  none: () => undefined,
};

/** Sums as people do on paper: 0.1 + 0.2 is 0.3. Exact to six decimal places. */
function exactSum(values: number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}
