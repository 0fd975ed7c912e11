import type { Criterion, CriterionKind } from '@commonweal/wire';
import { exact, plain } from '../calculation/exact.js';
import { figure, highestOf } from '../calculation/methods.js';
import type { LotToScore } from '../calculation/result.js';

/** The method of a criterion in words, with an example in round figures. */
export function explained(criterion: Criterion, { scales }: Pick<LotToScore, 'scales'>): string {
  const weight = plain(exact(criterion.weight));
  const most = highestOf(scales.get(criterion.scale ?? '') ?? { levels: [] });
  const half = plain(exact(criterion.weight).div(2));
  switch (criterion.method) {
    case 'scale':
      return `The agreed score, divided by ${most} and multiplied by ${weight}. Example: ${Math.min(3, most)} of ${most} earns ${plain(
        exact(criterion.weight)
          .mul(Math.min(3, most))
          .div(most || 1),
      )}.`;
    case 'relative':
      return criterion.direction === 'less-is-better'
        ? `The lowest of all is divided by what is offered and multiplied by ${weight}. Example: who offers twice the lowest earns ${half}.`
        : `What is offered is divided by the highest of all and multiplied by ${weight}. Example: who offers half of the highest earns ${half}.`;
    case 'target': {
      const target = figure(criterion, exact(criterion.target ?? 0));
      return criterion.direction === 'less-is-better'
        ? `Up to ${target} earns ${weight}; above it, ${target} is divided by what is offered. Example: twice as much earns ${half}.`
        : `From ${target} on earns ${weight}; below it, what is offered is divided by ${target}. Example: half of it earns ${half}.`;
    }
    case 'bands':
      return `The band decides which part of ${weight} is earned: ${(criterion.bands ?? [])
        .map(({ from, share }) => `from ${figure(criterion, exact(from))} ${share} %`)
        .join(', ')}.${exampleOfBand(criterion)}`;
  }
}

/** Half way into the second band, so that the example is no border. */
function exampleOfBand(criterion: Criterion): string {
  const { bands: [first, second, third] = [], weight } = criterion;
  const band = second ?? first;
  if (!band) return '';
  const offer = third ? exact(band.from).add(exact(third.from)).div(2) : exact(band.from);
  return ` Example: ${figure(criterion, offer)} earns ${plain(exact(weight).mul(exact(band.share)).div(100))}.`;
}

const kindWords: Record<CriterionKind, string> = {
  price: 'price',
  quality: 'quality',
  'social-value': 'social value',
};

export function rulesOf({ tieBreak }: LotToScore): string {
  const order = tieBreak.map((kind) => kindWords[kind]).join(', then for ');
  const ties = order
    ? `Where totals are equal, the higher score for ${order} goes first; where that is equal too, the lead decides with a reason.`
    : 'Where totals are equal, the lead decides with a reason.';
  return `Scores are reckoned exactly. They are shown to two decimal places, half rounded up; ranks compare the exact figures. ${ties}`;
}
