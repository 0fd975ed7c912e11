import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { StringKey } from './index.js';

export type Say = (key: StringKey, values?: Record<string, string | number>) => string;

/** `t('work.late')`: a string of the catalogue, checked by the compiler. */
export function useWords(): Say {
  const translate = useTranslate();
  return useCallback((key, values) => translate(key, values), [translate]);
}

/** A word of the wire as people read it: `word('taskStatus', 'in-progress')` is "In progress". */
export function useWord() {
  const translate = useTranslate();
  return useCallback(
    (group: string, value: string) => translate(`word.${group}.${value}`, { _: asWords(value) }),
    [translate],
  );
}

/** A sentence of the engine, as one begins it: "suggests …" is "Suggests …". */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A key without words of its own: "local-people-upskilled" is "Local people upskilled". */
export function asWords(value: string): string {
  const spaced = value
    .replace(/-/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return capital(spaced);
}
