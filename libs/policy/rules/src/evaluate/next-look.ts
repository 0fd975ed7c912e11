import type { TypedLeaf } from '../language/typing.js';
import type { CompiledRule } from './compiled-rule.js';
import type { Row } from './leaf.js';
import type { Days } from './moment.js';

/** The first day after today on which one of the rules could decide otherwise although no fact has changed. */
export function nextLook(rules: readonly CompiledRule[], row: Row, days: Days): number | undefined {
  const later = rules.flatMap((rule) => turningDays(rule, row, days)).filter((day) => day > days.today);
  return later.length > 0 ? Math.min(...later) : undefined;
}

function turningDays(rule: CompiledRule, row: Row, days: Days): number[] {
  const { from, until, content, leaves } = rule.typed;
  if (content.retired || until < days.today) return [];
  if (from > days.today) return [from];
  const within = leaves.flatMap((leaf) => leafDays(rule, leaf, row));
  const parameters = rule.parameters.map((parameter) => parameter.nextChange(days) ?? Infinity);
  return [...within, ...parameters, until + 1].filter(Number.isFinite);
}

/** The days on which a date comes into reach and on which it has passed. */
function leafDays({ slots }: CompiledRule, { operator, node, right }: TypedLeaf, row: Row): number[] {
  if (operator.value !== 'days') return [];
  const date = row[slots.slotOf(node.fact)];
  const span = 'name' in right ? row[slots.slotOf(right.name)] : right.constant;
  if (typeof date !== 'number' || typeof span !== 'number') return [];
  const reached =
    operator.key === 'withinDays' ? date - Math.floor(span) : slots.calendar.firstDayWithin(date, span);
  return [reached, date + 1];
}
