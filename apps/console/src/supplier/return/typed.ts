import type { LineAnswer, ReturnLineView } from '@commonweal/wire';
import { asTyped, type Fault, readTyped } from '../../measures/figures.js';

/** What stands in the fields of a line. */
export interface Typed {
  delivered: string;
  note: string;
}

export const typedOf = (line: ReturnLineView): Typed => ({
  delivered: asTyped(line.delivered, line.type),
  note: line.note ?? '',
});

export const same = (a: Typed, b: Typed) => a.delivered === b.delivered && a.note === b.note;

/** What was typed, as the engine takes it. */
export function answerOf(typed: Typed, type: string): { answer: LineAnswer } | { fault: Fault } {
  const read = readTyped(typed.delivered, type);
  if (read.fault) return { fault: read.fault };
  if (typed.note.trim().length > 5000) return { fault: 'tooLong' };
  return { answer: { delivered: read.value, note: typed.note.trim() } };
}
