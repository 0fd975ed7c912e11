import type { Criterion } from '@commonweal/wire';
import type Fraction from 'fraction.js';
import { exact, one, sum, zero } from './exact.js';
import { sumOf, type ScoredBid } from './result.js';

/** Weightings of social value, from 0 to 1, over which the same bids would win. */
export interface Span {
  from: Fraction;
  to: Fraction;
  /** Ids of bids. */
  winners: string[];
}

/** A bid as a line over the weighting w of social value: w × social + (1 − w) × rest. */
interface Line {
  id: string;
  social: Fraction;
  rest: Fraction;
}

/**
 * Who would win at each weighting of social value, the other weightings keeping their proportions. Exact: the spans meet
 * where lines cross. Empty where social value weighs nothing or everything, since then there is nothing to shift.
 */
export function sensitivity(criteria: readonly Criterion[], bids: readonly ScoredBid[]): Span[] {
  const weight = socialWeight(criteria);
  const ranked = bids.filter(({ rank }) => rank !== undefined);
  if (!ranked.length || weight.equals(zero) || weight.equals(one)) return [];
  const lines = ranked.map((bid): Line => {
    const social = sumOf('social-value', bid);
    return {
      id: bid.bid.id,
      social: social.div(weight).div(100),
      rest: bid.total.sub(social).div(one.sub(weight)).div(100),
    };
  });
  return spans(lines);
}

/** From 0 to 1. */
export function socialWeight(criteria: readonly Criterion[]): Fraction {
  const social = criteria.filter(({ kind }) => kind === 'social-value');
  return sum(social.map(({ weight }) => exact(weight))).div(100);
}

function spans(lines: Line[]): Span[] {
  const at = [zero, ...crossings(lines), one];
  const found: Span[] = [];
  at.slice(1).forEach((to, index) => {
    const from = at[index] ?? zero;
    const winners = best(lines, from.add(to).div(2));
    const last = found.at(-1);
    if (last && last.winners.join() === winners.join()) last.to = to;
    else found.push({ from, to, winners });
  });
  return found;
}

/** Where two lines cross, inside, in order. */
function crossings(lines: Line[]): Fraction[] {
  const found = new Map<string, Fraction>();
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) {
      const slope = a.social.sub(a.rest).sub(b.social.sub(b.rest));
      if (slope.equals(zero)) continue;
      const w = b.rest.sub(a.rest).div(slope);
      if (w.compare(zero) > 0 && w.compare(one) < 0) found.set(w.toFraction(), w);
    }
  });
  return [...found.values()].sort((a, b) => a.compare(b));
}

function best(lines: Line[], w: Fraction): string[] {
  const values = lines.map(({ id, social, rest }) => ({
    id,
    value: w.mul(social).add(one.sub(w).mul(rest)),
  }));
  const most = values.reduce((top, { value }) => (value.compare(top) > 0 ? value : top), zero);
  return values.filter(({ value }) => value.equals(most)).map(({ id }) => id);
}
