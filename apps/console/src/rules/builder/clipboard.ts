import type { Conditions } from '@commonweal/wire';
import { useSyncExternalStore } from 'react';

/** Kept by the browser, so that a condition goes from one rule to another, and from tab to tab. */
const place = 'commonweal.copied-condition';
const listeners = new Set<() => void>();

const read = () => localStorage.getItem(place);

function listen(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export function copy(conditions: Conditions): void {
  localStorage.setItem(place, JSON.stringify(conditions));
  listeners.forEach((tell) => tell());
}

/** The condition or group that was copied last; undefined when there is none. */
export function useCopied(): Conditions | undefined {
  const text = useSyncExternalStore(listen, read);
  return text === null ? undefined : (JSON.parse(text) as Conditions);
}
