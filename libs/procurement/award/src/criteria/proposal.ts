import type { ChosenIndicator } from '@commonweal/procurements';
import type { Criterion, OfferDirection } from '@commonweal/wire';
import type { WeightingPolicy } from '../calculation/criteria-faults.js';

/** In per cent, where no rule asks for more. */
const usualSocialValue = 10;

/** A weighting has two places: shares are worked out in whole hundredths of a per cent. */
const hundredths = 100;

/**
 * Criteria to begin with: the price, one for quality, and one for each indicator that was chosen as an award criterion,
 * with its question. Social value weighs what policy asks for at least, split as policy splits it. The lead changes them
 * at will.
 */
export function proposal(
  indicators: readonly ChosenIndicator[],
  policy: Pick<WeightingPolicy, 'minimum' | 'split'>,
  scale: string | undefined,
): Criterion[] {
  const social = indicators.length ? (policy.minimum ?? usualSocialValue) : 0;
  const rest = 100 - social;
  const price = Math.floor(rest / 2);
  return [
    {
      ...{ key: 'price', kind: 'price', title: 'Price', weight: price, method: 'relative' },
      ...{ direction: 'less-is-better', relation: 'What the council pays over the whole contract.' },
    },
    {
      ...{ key: 'quality', kind: 'quality', title: 'Quality of what is delivered', weight: rest - price },
      ...byScale(scale),
      question:
        'How will you deliver what the specification asks for: with whom, in which steps, and how will you know that it is good?',
    },
    ...(social ? socialCriteria(indicators, { social, split: policy.split }, scale) : []),
  ];
}

/** Figures weigh one part, answers the other; a part that no indicator takes asks how the promises will be kept. */
function socialCriteria(
  indicators: readonly ChosenIndicator[],
  { social, split }: { social: number; split: WeightingPolicy['split'] },
  scale: string | undefined,
): Criterion[] {
  const figures = indicators.filter(({ isFigure }) => isFigure);
  const words = indicators.filter(({ isFigure }) => !isFigure);
  if (!split || !figures.length) return weighted(indicators, Math.round(social * hundredths), scale);
  const parts = Math.round(social * hundredths);
  const byFigures = Math.round((parts * split.quantitative) / 100);
  const byWords = parts - byFigures;
  const answers =
    words.length || !byWords ? weighted(words, byWords, scale) : [delivery(byWords / hundredths, scale)];
  return [...weighted(figures, byFigures, scale), ...answers];
}

const delivery = (weight: number, scale: string | undefined): Criterion => ({
  ...{ key: 'sv-delivery', kind: 'social-value', title: 'How the promises will be kept', weight },
  ...byScale(scale),
  question:
    'Who will see to each promise, with which partners, in which steps, and what will you do when one falls behind?',
});

const byScale = (scale: string | undefined) => ({ method: 'scale' as const, ...(scale ? { scale } : {}) });

/** Shares `parts`, hundredths of a per cent, out; what does not divide goes to the first. */
function weighted(
  indicators: readonly ChosenIndicator[],
  parts: number,
  scale: string | undefined,
): Criterion[] {
  const each = Math.floor(parts / Math.max(1, indicators.length));
  return indicators.map((indicator, index) => {
    const share = index === 0 ? parts - each * (indicators.length - 1) : each;
    return ofIndicator(indicator, share / hundredths, scale);
  });
}

function ofIndicator(
  { indicator, title, unit, direction, isFigure, type }: ChosenIndicator,
  weight: number,
  scale: string | undefined,
): Criterion {
  const scored = isFigure ? { method: 'relative' as const, direction: betterOf(direction) } : byScale(scale);
  return {
    key: `sv-${indicator}`.slice(0, 80).replace(/-+$/, ''),
    kind: 'social-value',
    title,
    weight,
    indicator,
    ...(unit ? { unit } : type === 'money' ? { unit: '£' } : {}),
    ...scored,
    question: questionOf(title, unit, isFigure),
  };
}

const betterOf = (direction: string): OfferDirection =>
  direction === 'less-is-better' ? 'less-is-better' : 'more-is-better';

function questionOf(title: string, unit: string | undefined, isFigure: boolean): string {
  const how = 'Say who will see to it, where and by when, and how you will show it.';
  if (!isFigure) return `What do you commit to for “${title}”? ${how}`;
  return `“${title}”: which figure${unit ? `, in ${unit},` : ''} do you commit to over the whole contract? ${how}`;
}
