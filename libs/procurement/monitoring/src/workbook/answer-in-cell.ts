import type { IndicatorType } from '@commonweal/wire';
import { fromParts, toParts } from '../promise/decimal.js';
import { type Answer, faultOfAnswer, isFigure, type Measure } from '../promise/measure.js';
import { figureIn, pounds, type Read, sameness, shown, yesNo } from '@commonweal/platform';

/** What is to be written for the type, in words that fit a cell. */
export function instruction({ type, levels }: Pick<Measure, 'type' | 'levels'>, unit: string | null): string {
  if (type === 'level' && levels?.length) return `one of: ${levels.join(', ')}`;
  if (type === 'quantity') return unit ?? 'a number';
  return words[type];
}

const words: Record<IndicatorType, string> = {
  count: 'a whole number',
  percentage: 'per cent, from 0 to 100',
  money: 'pounds',
  quantity: 'a number',
  'yes-no': 'yes or no',
  level: 'words',
  certificate: 'issuer, number and expiry date',
  document: 'what the document is and where it can be seen',
  narrative: 'words',
};

/** The answer as one would write it: money in pounds. */
export function asWritten(type: IndicatorType, answer: Answer | null | undefined): string | number | null {
  if (answer === null || answer === undefined) return null;
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (type === 'money' && typeof answer === 'number') return fromParts(BigInt(answer), 2);
  if (type === 'percentage') return String(answer);
  return answer;
}

/** What a cell answers. */
export function readAnswer(measure: Pick<Measure, 'type' | 'levels'>, written: string): Read<Answer> {
  const read = meant(measure, written);
  if ('fault' in read) return read;
  const fault = faultOfAnswer(measure, read.value);
  return fault ? { fault } : read;
}

function meant({ type, levels }: Pick<Measure, 'type' | 'levels'>, written: string): Read<Answer> {
  if (type === 'yes-no') return yesNo(written);
  if (type === 'money') return pounds(written);
  if (isFigure(type)) return figure(type, written);
  const level = levels?.find((each) => sameness(each) === sameness(written));
  return { value: type === 'level' && level ? level : written };
}

function figure(type: IndicatorType, written: string): Read<Answer> {
  const found = figureIn(written, type === 'percentage' ? '%' : '');
  const like = type === 'count' ? 'a whole number, 0 or more' : 'a figure, 0 or more: write it like 1250.5';
  if (found === undefined) return { fault: `${shown(written)} is not ${like}.` };
  // A cell shown as 60% holds 0.6.
  if (type === 'percentage' && found > 0 && found <= 1 && !written.endsWith('%'))
    return {
      fault: `Is ${written} a share or a percentage? Write it as text with its sign, for example 60%.`,
    };
  return { value: fromParts(toParts(found)) };
}
