import type { ArgumentView } from '@commonweal/wire';
import type { Effect } from './effect.js';

export interface ArgumentFault {
  name: string;
  message: string;
}

/** What is wrong with the arguments of an effect, by the types that it describes. */
export function argumentFaults(effect: Effect, args: Record<string, unknown>): ArgumentFault[] {
  const known = new Set(effect.arguments.map(({ name }) => name));
  const strangers = Object.keys(args)
    .filter((name) => !known.has(name))
    .map((name) => ({ name, message: `"${name}" is not an argument of "${effect.title}".` }));
  return [...strangers, ...effect.arguments.flatMap((argument) => faultOf(argument, args[argument.name]))];
}

function faultOf(argument: ArgumentView, value: unknown): ArgumentFault[] {
  const { name, title, optional } = argument;
  if (value === undefined || value === null || value === '') {
    return optional ? [] : [{ name, message: `${title} is missing.` }];
  }
  const wanted = wantedOf(argument, value);
  return wanted ? [{ name, message: `${title} must be ${wanted}.` }] : [];
}

/** What the value should have been; undefined when it is right. */
function wantedOf({ type, values }: ArgumentView, value: unknown): string | undefined {
  if (type === 'number') return isWhole(value, 0, 1_000_000) ? undefined : 'a whole number';
  if (type === 'percent') return isWhole(value, 0, 100) ? undefined : 'a whole number from 0 to 100';
  if (type === 'choice')
    return values?.includes(String(value)) ? undefined : `one of: ${values?.join(', ') ?? ''}`;
  if (type === 'fact-list') {
    return Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? undefined
      : 'a list of facts';
  }
  return typeof value === 'string' && value.length <= 2000 ? undefined : 'text of at most 2,000 characters';
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}
