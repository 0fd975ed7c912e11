import type { Conditions } from '@commonweal/wire';
import { useEffect, useRef, useState } from 'react';
import { placeOf, same } from './edits.js';
import { begun, changed, redone, redrawn, settled, undone, type History } from './history.js';
import { conditionsOf, queryOf, type Group } from './query.js';

const textOf = (conditions: Conditions) => JSON.stringify(conditions);

/** What the builder holds, with all that was done to it. */
export function useQuery(value: Conditions, onChange: (conditions: Conditions) => void) {
  const [history, setHistory] = useState(() => begun(queryOf(value)));
  // The form hears of a change a moment after the builder: what it still has is not news from elsewhere.
  const told = useRef(textOf(value));
  const underWay = useRef(new Set<string>());
  useEffect(() => {
    const text = textOf(value);
    if (text === told.current) return underWay.current.clear();
    if (underWay.current.has(text)) return;
    told.current = text;
    setHistory(begun(queryOf(value)));
  }, [value]);

  const take = (next: History<Group>) => {
    setHistory(next);
    const conditions = conditionsOf(next.now);
    const text = textOf(conditions);
    if (text === told.current) return;
    underWay.current.add(told.current).add(text);
    told.current = text;
    onChange(conditions);
  };
  return {
    query: history.now,
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
    change: (next: Group) =>
      same(next, history.now)
        ? setHistory(redrawn(history, next))
        : take(changed(history, next, placeOf(history.now, next))),
    settle: () => setHistory(settled),
    undo: () => take(undone(history)),
    redo: () => take(redone(history)),
  };
}

export type Held = ReturnType<typeof useQuery>;
