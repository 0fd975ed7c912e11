import type { IndicatorType, aggregationsOverTime, directions } from '@commonweal/wire';
import { decimalPlacesOf } from './decimal.js';

export type OverTime = (typeof aggregationsOverTime)[number];
export type Direction = (typeof directions)[number];
export type Answer = number | boolean | string;

/** What an obligation measures, as it was when the contract was signed. */
export interface Measure {
  type: IndicatorType;
  overTime: OverTime;
  direction: Direction;
  levels: string[] | null;
}

interface FigureRange {
  max: number;
  places: number;
  words: string;
}

const ranges: Partial<Record<IndicatorType, FigureRange>> = {
  count: { max: 1e9, places: 0, words: 'a whole number, 0 or more' },
  percentage: { max: 100, places: 2, words: 'a percentage from 0 to 100 with at most 2 decimal places' },
  money: { max: 1e13, places: 0, words: 'an amount of money, 0 or more, in whole pence' },
  quantity: { max: 1e12, places: 3, words: 'a number, 0 or more, with at most 3 decimal places' },
};

export const longestAnswer = 5000;

/** Whether its answers are figures that can be compared with a target. */
export function isFigure(type: IndicatorType): boolean {
  return type in ranges;
}

/** Decimal places that a figure of the type may have. */
export function placesOf(type: IndicatorType): number {
  return ranges[type]?.places ?? 0;
}

/** What is wrong with an answer, in words that say how to mend it; undefined when it can be taken. */
export function faultOfAnswer(
  { type, levels }: Pick<Measure, 'type' | 'levels'>,
  answer: unknown,
): string | undefined {
  const range = ranges[type];
  if (range && isTooLarge(range, answer)) return tooLarge;
  if (range) return figureIsWithin(range, answer) ? undefined : `Give ${range.words}.`;
  if (type === 'yes-no') return typeof answer === 'boolean' ? undefined : 'Answer yes or no.';
  if (typeof answer !== 'string' || answer.trim() === '') return 'Answer in words.';
  if (type === 'level' && levels?.length)
    return levels.includes(answer) ? undefined : `Choose one of: ${levels.join(', ')}.`;
  return answer.length <= longestAnswer ? undefined : `Use at most ${longestAnswer} characters.`;
}

/** What is wrong with a target; evidence has none. */
export function faultOfTarget(type: IndicatorType, target: number): string | undefined {
  const range = ranges[type];
  if (!range) return 'Only a figure can have a target: leave it out.';
  if (isTooLarge(range, target)) return tooLarge;
  return figureIsWithin(range, target) ? undefined : `The target must be ${range.words}.`;
}

const tooLarge = 'This is too large: check the figure and its unit.';

/** What is not a percentage knows no bound that people would know of. */
function isTooLarge({ max }: FigureRange, figure: unknown): boolean {
  return max > 100 && typeof figure === 'number' && figure > max;
}

function figureIsWithin({ max, places }: FigureRange, figure: unknown): boolean {
  return typeof figure === 'number' && figure >= 0 && figure <= max && decimalPlacesOf(figure) <= places;
}
