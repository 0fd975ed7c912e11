import type { Criterion, CriteriaFault, ScaleContent } from '@commonweal/wire';
import type Fraction from 'fraction.js';
import { exact, plain, sum } from './exact.js';
import { highestOf } from './methods.js';

/** What policy asks of the weightings, in per cent. */
export interface WeightingPolicy {
  minimum?: number;
  split?: { quantitative: number; qualitative: number };
  scales: ReadonlyMap<string, ScaleContent>;
  /** Indicators that the lead chose as award criteria, with their titles. */
  indicators: ReadonlyMap<string, string>;
}

/** Everything that keeps criteria from being put on record. */
export function criteriaFaults(criteria: readonly Criterion[], policy: WeightingPolicy): CriteriaFault[] {
  return [
    ...totals(criteria, policy),
    ...doubles(criteria),
    ...unasked(criteria, policy),
    ...criteria.flatMap((criterion) =>
      faultsOf(criterion, policy).map((words) => ({
        criterion: criterion.key,
        words: `“${criterion.title}”: ${words}`,
        breaks: false,
      })),
    ),
  ];
}

function totals(criteria: readonly Criterion[], { minimum, split }: WeightingPolicy): CriteriaFault[] {
  const weight = (of: readonly Criterion[]) => sum(of.map((one) => exact(one.weight)));
  const all = weight(criteria);
  const social = criteria.filter(({ kind }) => kind === 'social-value');
  const found: CriteriaFault[] = [];
  if (!all.equals(100))
    found.push({ words: `The weightings total ${plain(all)} %. Make them 100 %.`, breaks: false });
  if (minimum !== undefined && weight(social).compare(exact(minimum)) < 0)
    found.push({
      words: `Social value weighs ${plain(weight(social))} %; policy asks for at least ${minimum} %.`,
      breaks: true,
    });
  const counted = weight(social.filter(({ method }) => method !== 'scale'));
  if (split && !isShare(counted, weight(social), split.quantitative))
    found.push({
      words: `Policy splits the weighting of social value: ${split.quantitative} % by figures, ${split.qualitative} % by answers. Figures weigh ${plain(counted)} of ${plain(weight(social))} %.`,
      breaks: true,
    });
  return found;
}

/** To the nearest hundredth of a per cent: no weighting of two places is two thirds of 10. */
function isShare(part: Fraction, whole: Fraction, percent: number): boolean {
  const asked = whole.mul(exact(percent)).div(100);
  return part.sub(asked).abs().compare(hundredth) < 0;
}

const hundredth = exact(0.01);

function doubles(criteria: readonly Criterion[]): CriteriaFault[] {
  const found: CriteriaFault[] = [];
  const keys = criteria.map(({ key }) => key);
  for (const key of new Set(keys.filter((one, index) => keys.indexOf(one) !== index)))
    found.push({ criterion: key, words: `Two criteria have the key "${key}". Change one.`, breaks: true });
  if (criteria.filter(({ kind }) => kind === 'price').length > 1)
    found.push({
      words: 'There are two criteria for the price. A bid names one price: leave one.',
      breaks: true,
    });
  return found;
}

function unasked(criteria: readonly Criterion[], { indicators }: WeightingPolicy): CriteriaFault[] {
  const asked = new Set(criteria.map(({ indicator }) => indicator));
  return [...indicators]
    .filter(([key]) => !asked.has(key))
    .map(([, title]) => ({
      words: `“${title}” was chosen as an award criterion and is not among them. Add it, or change the choice.`,
      breaks: false,
    }));
}

function faultsOf(criterion: Criterion, { scales }: WeightingPolicy): string[] {
  const { kind, weight, question, relation } = criterion;
  return [
    weight > 0 ? '' : 'Give it a weighting.',
    relation?.trim() ? '' : 'Say how it relates to the contract and why it is proportionate.',
    kind === 'price' || question?.trim() ? '' : 'Write what bidders are asked.',
    ...(kind === 'price' && criterion.method !== 'relative'
      ? ['The price is scored relative to the lowest.']
      : []),
    ...methodFaults(criterion, scales),
  ].filter(Boolean);
}

function methodFaults(criterion: Criterion, scales: WeightingPolicy['scales']): string[] {
  const { method, direction, target, bands = [] } = criterion;
  if (method === 'scale') return scaleFaults(criterion, scales);
  if (method === 'bands') return bandFaults(bands, direction);
  if (!direction) return ['Say whether more or less is better.'];
  if (method === 'target' && target === undefined) return ['Give the target that earns all marks.'];
  return [];
}

function scaleFaults({ scale, passMark }: Criterion, scales: WeightingPolicy['scales']): string[] {
  const found = scale ? scales.get(scale) : undefined;
  if (!found) return ['Choose a scoring scale.'];
  return passMark !== undefined && passMark > highestOf(found)
    ? [`The pass mark is above ${highestOf(found)}, the highest score of the scale.`]
    : [];
}

function bandFaults(bands: NonNullable<Criterion['bands']>, direction: Criterion['direction']): string[] {
  if (!bands.length) return ['Give at least one band.'];
  const pairs = bands.slice(1).map((band, index) => [bands[index] ?? band, band] as const);
  if (pairs.some(([before, band]) => band.from <= before.from))
    return ['Put the bands in order, each from a higher offer than the one before.'];
  const less = direction === 'less-is-better';
  if (less && bands[0]?.from !== 0) return ['Where less is better the first band begins at 0.'];
  const isWrong = pairs.some(([before, band]) =>
    less ? band.share >= before.share : band.share <= before.share,
  );
  return isWrong ? [`The better the offer, the more of the marks a band must earn.`] : [];
}
