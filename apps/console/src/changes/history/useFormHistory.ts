import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useFormContext } from 'react-hook-form';
import { begun, changed, redone, redrawn, settled, undone, type History } from './history.js';
import { placeBetween } from './place-between.js';

/** Nothing is nothing, whether it is left out, empty or null: fields that appear are no change. */
function bare(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length ? value.map((one) => bare(one) ?? null) : undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, one]) => [name, bare(one)] as const);
  const filled = entries.filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return filled.length ? Object.fromEntries(filled) : undefined;
}

const isSame = (some: FieldValues, other: FieldValues) =>
  JSON.stringify(bare(some)) === JSON.stringify(bare(other));

/** One history of all that is done in a form: fields, lists and conditions. */
export function useFormHistory() {
  const { subscribe, getValues, reset } = useFormContext();
  const [history, setHistory] = useState(() => begun(structuredClone(getValues())));
  const held = useRef(history);
  const keep = useCallback((next: History<FieldValues>) => {
    held.current = next;
    setHistory(next);
  }, []);
  const take = useCallback(() => {
    const before = held.current;
    const now = structuredClone(getValues());
    keep(
      isSame(before.now, now) ? redrawn(before, now) : changed(before, now, placeBetween(before.now, now)),
    );
  }, [getValues, keep]);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    // What a field sets in another that follows it belongs to the same step.
    const callback = () => {
      clearTimeout(later);
      later = setTimeout(take);
    };
    const leave = subscribe({ formState: { values: true }, callback });
    return () => {
      leave();
      clearTimeout(later);
    };
  }, [subscribe, take]);

  const go = (step: typeof undone<FieldValues>) => {
    take();
    const next = step(held.current);
    if (next === held.current) return;
    keep(next);
    reset(structuredClone(next.now), { keepDefaultValues: true, keepSubmitCount: true });
  };
  return {
    settle: () => keep(settled(held.current)),
    ...(history.past.length > 0 && { undo: () => go(undone) }),
    ...(history.future.length > 0 && { redo: () => go(redone) }),
  };
}
