import type { CoverageView, CoveringRule, ValueBand } from '@commonweal/wire';
import { moneyInWords } from '../../fields/pounds.js';

/** A line of the map: an outcome, or one indicator. */
export interface Line {
  key: string;
  title: string;
  indicators: ReadonlySet<string>;
}

/** Which bands and regimes are looked at: all where none is named. */
export interface Looked {
  band?: number;
  regime?: number;
}

/** What can be suggested for a line and a category. */
export interface Cell {
  /** Numbers of pairs of band and regime: something can be suggested, cannot be told, never. */
  can: number;
  perhaps: number;
  never: number;
  rules: CoveringRule[];
}

export type Standing = 'all' | 'part' | 'perhaps' | 'never';

const figure = (
  { bands, regimes }: CoverageView,
  rule: CoveringRule,
  category: number,
  band: number,
  regime: number,
) => Number(rule.reach[(category * bands.length + band) * regimes.length + regime]);

/** The best that any of the rules does in one place: 0 never, 1 cannot be told, 2 can. */
export function bestAt(
  view: CoverageView,
  rules: CoveringRule[],
  category: number,
  band: number,
  regime: number,
) {
  return rules.reduce((best, rule) => Math.max(best, figure(view, rule, category, band, regime)), 0);
}

const numbers = (length: number, only?: number) =>
  only === undefined ? Array.from({ length }, (_, index) => index) : [only];

export const rulesOf = ({ rules }: CoverageView, { indicators }: Line) =>
  rules.filter(({ indicator }) => indicators.has(indicator));

export function cellOf(view: CoverageView, line: Line, category: number, { band, regime }: Looked): Cell {
  const all = rulesOf(view, line);
  const places = numbers(view.bands.length, band).flatMap((b) =>
    numbers(view.regimes.length, regime).map((r) => [b, r] as const),
  );
  const best = places.map(([b, r]) => bestAt(view, all, category, b, r));
  const count = (wanted: number) => best.filter((one) => one === wanted).length;
  return {
    can: count(2),
    perhaps: count(1),
    never: count(0),
    rules: all.filter((rule) => places.some(([b, r]) => figure(view, rule, category, b, r) > 0)),
  };
}

export function standing({ can, perhaps, never }: Cell): Standing {
  if (can && !perhaps && !never) return 'all';
  if (can) return 'part';
  return perhaps ? 'perhaps' : 'never';
}

/** `below £25,000`, `£25,000 to below £50,000`, `£50,000 and more`. */
export function bandTitle(
  { from, below }: ValueBand,
  words: Record<'below' | 'to' | 'more' | 'any', string>,
): string {
  if (from === undefined) return below === undefined ? words.any : `${words.below} ${moneyInWords(below)}`;
  return below === undefined
    ? `${moneyInWords(from)} ${words.more}`
    : `${moneyInWords(from)} ${words.to} ${moneyInWords(below)}`;
}
