import type { Criterion, ScaleContent } from '@commonweal/wire';
import type Fraction from 'fraction.js';
import { exact, largest, one, plain, shown, smallest, zero } from './exact.js';

/** What a bid earns for one criterion. */
export interface Earned {
  /** Part of the marks, from 0 to 1. */
  share: Fraction;
  /** How it was reckoned, with the figures. */
  words: string;
}

type Figures = Pick<Criterion, 'method' | 'direction' | 'target' | 'bands' | 'kind' | 'unit'>;

/** @param all the offers that are compared, this one among them */
export function earnedByOffer(criterion: Figures, offer: Fraction, all: readonly Fraction[]): Earned {
  if (criterion.method === 'bands') return byBands(criterion, offer);
  const better = criterion.direction ?? 'more-is-better';
  if (criterion.method === 'target') return againstTarget(criterion, offer, better);
  return relativeToBest(criterion, offer, better === 'more-is-better' ? largest(all) : smallest(all));
}

/** By the agreed score on the scale. */
export function earnedByScore(score: number, scale: Pick<ScaleContent, 'levels'>): Earned {
  const most = highestOf(scale);
  const share = most ? exact(score).div(most) : zero;
  return { share, words: `${score} of ${most}` };
}

export function highestOf({ levels }: Pick<ScaleContent, 'levels'>): number {
  return Math.max(0, ...levels.map(({ score }) => score));
}

function relativeToBest(criterion: Figures, offer: Fraction, best: Fraction): Earned {
  const [mine, top] = [figure(criterion, offer), figure(criterion, best)];
  if (criterion.direction === 'less-is-better') {
    if (offer.equals(zero)) return { share: one, words: `${mine}: nothing is less` };
    return { share: best.div(offer), words: `lowest ${top} ÷ ${mine}` };
  }
  if (best.equals(zero)) return { share: zero, words: 'nobody offers anything' };
  return { share: offer.div(best), words: `${mine} ÷ highest ${top}` };
}

function againstTarget(
  criterion: Figures,
  offer: Fraction,
  better: NonNullable<Criterion['direction']>,
): Earned {
  const target = exact(criterion.target ?? 0);
  const [mine, wanted] = [figure(criterion, offer), figure(criterion, target)];
  const isReached = better === 'more-is-better' ? offer.compare(target) >= 0 : offer.compare(target) <= 0;
  if (isReached) return { share: one, words: `${mine} reaches the target of ${wanted}` };
  if (better === 'more-is-better') return { share: offer.div(target), words: `${mine} ÷ target ${wanted}` };
  return { share: target.div(offer), words: `target ${wanted} ÷ ${mine}` };
}

function byBands(criterion: Figures, offer: Fraction): Earned {
  const mine = figure(criterion, offer);
  const band = (criterion.bands ?? []).filter(({ from }) => offer.compare(exact(from)) >= 0).at(-1);
  if (!band) return { share: zero, words: `${mine} is below the first band` };
  const from = figure(criterion, exact(band.from));
  return {
    share: exact(band.share).div(100),
    words: `${mine} is in the band from ${from}: ${band.share} % of the marks`,
  };
}

/** As people write it: money in pounds. */
export function figure({ kind, unit }: Pick<Criterion, 'kind' | 'unit'>, value: Fraction): string {
  if (kind === 'price' || unit === '£') return `£${grouped(shown(value.div(100)))}`;
  const text = grouped(plain(value, 3));
  return unit ? `${text} ${unit}` : text;
}

function grouped(text: string): string {
  const [whole = '', places] = text.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? digits : `${digits}.${places}`;
}
