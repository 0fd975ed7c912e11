import type { ChosenIndicator } from '@commonweal/procurements';
import type { Criterion, OfferDirection } from '@commonweal/wire';

/** In per cent, where no rule asks for more. */
const usualSocialValue = 10;

/**
 * Criteria to begin with: the price, one for quality, and one for each indicator that was chosen as an award criterion,
 * with its question. The lead changes them at will; social value weighs what policy asks for at least.
 */
export function proposal(
  indicators: readonly ChosenIndicator[],
  minimum: number | undefined,
  scale: string | undefined,
): Criterion[] {
  const social = indicators.length ? (minimum ?? usualSocialValue) : 0;
  const rest = 100 - social;
  const price = Math.floor(rest / 2);
  return [
    {
      ...{ key: 'price', kind: 'price', title: 'Price', weight: price, method: 'relative' },
      ...{ direction: 'less-is-better', relation: 'What the council pays over the whole contract.' },
    },
    {
      ...{ key: 'quality', kind: 'quality', title: 'Quality of what is delivered', weight: rest - price },
      ...{ method: 'scale', ...(scale ? { scale } : {}) },
      question:
        'How will you deliver what the specification asks for: with whom, in which steps, and how will you know that it is good?',
    },
    ...indicators.map((indicator, index) =>
      ofIndicator(indicator, shareOf(social, indicators.length, index), scale),
    ),
  ];
}

/** Hundredths that do not divide go to the first. */
function shareOf(whole: number, parts: number, index: number): number {
  const each = Math.floor((whole * 100) / parts);
  return (index === 0 ? whole * 100 - each * (parts - 1) : each) / 100;
}

function ofIndicator(
  { indicator, title, unit, direction, isFigure, type }: ChosenIndicator,
  weight: number,
  scale: string | undefined,
): Criterion {
  const scored = isFigure
    ? { method: 'relative' as const, direction: betterOf(direction) }
    : { method: 'scale' as const, ...(scale ? { scale } : {}) };
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
