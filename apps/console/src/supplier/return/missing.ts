import { isNumber } from '../../measures/figures.js';
import { say } from '../say.js';
import type { LineOnDesk } from './desk.js';

/** Something that stands in the way of sending, and the field to mend it in. */
export interface Missing {
  field: string;
  words: string;
}

export const fieldOf = (lineId: string) => `answer-${lineId}`;

/** A question is answered by saving the line anew. */
export const isAnswered = ({ line, typed, fate }: LineOnDesk) =>
  typed.delivered.trim() !== '' && fate !== 'fault' && (fate !== 'saved' || line.state !== 'queried');

export const faultInWords = ({ fault, refused }: LineOnDesk) => (fault ? say(`fault.${fault}`) : refused);

function missingIn(on: LineOnDesk): string | undefined {
  const { title, type } = on.line;
  const fault = faultInWords(on);
  if (fault) return say('one.faultAt', { title, fault });
  if (on.fate === 'conflict') return say('one.notDecided', { title });
  if (on.typed.delivered.trim() === '')
    return say(isNumber(type) ? 'one.notAnswered' : 'one.notAnsweredWords', { title });
  if (on.fate !== 'saved') return say('one.notSaved', { title });
  return on.line.state === 'queried' ? say('one.notReplied', { title }) : undefined;
}

/** All that is missing, at once and in the order of the page. */
export function missingFrom(lines: LineOnDesk[]): Missing[] {
  return lines.flatMap((on) => {
    const words = missingIn(on);
    return words ? [{ field: fieldOf(on.line.id), words }] : [];
  });
}
