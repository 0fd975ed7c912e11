import type { Conditions } from '@commonweal/wire';
import { useEffect, useRef, useState } from 'react';
import { same } from './edits.js';
import { conditionsOf, queryOf, type Group } from './query.js';

const textOf = (conditions: Conditions) => JSON.stringify(conditions);

/** What the builder holds. The history of it is the form's. */
export function useQuery(value: Conditions, onChange: (conditions: Conditions) => void) {
  const [query, setQuery] = useState(() => queryOf(value));
  // The form hears of a change a moment after the builder: what it still has is not news from elsewhere.
  const told = useRef(textOf(value));
  const underWay = useRef(new Set<string>());
  // What comes back by undoing is drawn as it was, so that the keyboard finds its place again.
  const drawn = useRef(new Map<string, Group>());
  useEffect(() => {
    const text = textOf(value);
    if (text === told.current) return underWay.current.clear();
    if (underWay.current.has(text)) return;
    told.current = text;
    setQuery(drawn.current.get(text) ?? queryOf(value));
  }, [value]);

  const change = (next: Group) => {
    drawn.current.set(told.current, query);
    setQuery(next);
    if (same(next, query)) return;
    const conditions = conditionsOf(next);
    const text = textOf(conditions);
    drawn.current.set(text, next);
    underWay.current.add(told.current).add(text);
    told.current = text;
    onChange(conditions);
  };
  return { query, change };
}

export type Held = ReturnType<typeof useQuery>;
