import type { IndicatorType, PeriodAmount } from '@commonweal/wire';
import { dayInWords, DomainError, type FieldErrors } from '@commonweal/platform';
import { figureInWords } from '../assessment/figure-in-words.js';
import { fromParts, toParts } from './decimal.js';
import { faultOfTarget, type OverTime } from './measure.js';
import type { Period } from './periods.js';

/** What a custom profile plans: an amount for each of the periods, and what they come to together. */
export interface CustomPlan {
  periods: Period[];
  amounts: PeriodAmount[];
  /** What the amounts must add up to, in the smallest parts of a figure. */
  wanted: bigint;
  type: IndicatorType;
  unit?: string | null;
}

/** Why something cannot be planned period by period; undefined when it can. */
export function faultOfCustom(overTime: OverTime, hasTarget: boolean): string | undefined {
  if (!hasTarget) return 'Only a target can be planned period by period: give one, or choose another way.';
  if (overTime !== 'sum')
    return 'This does not add up over time: it is promised in full for every period. Choose another way.';
  return undefined;
}

/** The amounts in the order of the periods. @throws DomainError invalid, naming the period */
export function customShares(plan: CustomPlan): number[] {
  const errors = faultsOfAmounts(plan);
  const [first] = Object.values(errors).flat();
  if (first) throw new DomainError('invalid', 'invalid', first, errors);
  const byDay = new Map(plan.amounts.map(({ from, amount }) => [from, amount]));
  return plan.periods.map(({ from }) => byDay.get(from) ?? 0);
}

/** All that keeps the amounts from being a plan, by field. */
export function faultsOfAmounts(plan: CustomPlan): FieldErrors {
  const faults = { ...faultsOfPeriods(plan), ...faultsOfFigures(plan) };
  return Object.keys(faults).length ? faults : faultOfSum(plan);
}

function faultsOfPeriods({ periods, amounts }: CustomPlan): FieldErrors {
  const errors: FieldErrors = {};
  const begins = new Set(periods.map(({ from }) => from));
  const given = new Set<string>();
  amounts.forEach(({ from }, index) => {
    if (!begins.has(from)) errors[at(index, 'from')] = [`No period to plan begins on ${dayInWords(from)}.`];
    else if (given.has(from)) errors[at(index, 'from')] = [`${dayInWords(from)} has two amounts: give one.`];
    given.add(from);
  });
  const missing = periods.find(({ from }) => !given.has(from));
  if (missing)
    errors['amounts'] = [`Give an amount for ${periodIn(missing)}; 0 where nothing is promised for it.`];
  return errors;
}

function faultsOfFigures({ periods, amounts, type }: CustomPlan): FieldErrors {
  const errors: FieldErrors = {};
  amounts.forEach(({ from, amount }, index) => {
    const period = periods.find((each) => each.from === from);
    const fault = faultOfTarget(type, amount)?.replace('The target', 'the amount');
    if (period && fault) errors[at(index, 'amount')] = [`${periodIn(period)}: ${fault}`];
  });
  return errors;
}

/** Names the last period that can make up for the difference, and what it would be then. */
function faultOfSum(plan: CustomPlan): FieldErrors {
  const { periods, amounts, wanted } = plan;
  const sum = amounts.reduce((total, { amount }) => total + toParts(amount), 0n);
  if (sum === wanted) return {};
  const over = sum - wanted;
  const words = (parts: bigint) =>
    figureInWords({ type: plan.type, unit: plan.unit ?? null }, fromParts(parts));
  const differs = `${words(over > 0n ? over : -over)} ${over > 0n ? 'more' : 'less'}`;
  const said = `The amounts come to ${words(sum)}: ${differs} than the ${words(wanted)} to promise.`;
  const last = amounts
    .map(({ from, amount }, index) => ({ from, parts: toParts(amount), index }))
    .filter(({ parts }) => parts >= over)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  const period = periods.find(({ from }) => from === last?.from);
  if (!last || !period) return { amounts: [said] };
  const instead = `${words(last.parts - over)} instead of ${words(last.parts)} for ${periodIn(period)}`;
  return { [at(last.index, 'amount')]: [`${said} They would add up with ${instead}.`] };
}

const at = (index: number, field: 'from' | 'amount') => `amounts.${index}.${field}`;

const periodIn = ({ from, until }: Period) => `${dayInWords(from)} to ${dayInWords(until)}`;
