import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { asWords } from './as-words.js';
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
