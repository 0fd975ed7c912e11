import { type RefObject, useEffect, useRef } from 'react';
import { newIn } from './edits.js';
import type { Group } from './query.js';

const place = (id: string) => `[data-rule-id="${id}"], [data-rule-group-id="${id}"]`;

/**
 * Keeps the keyboard in the builder: it goes to what has come in, or, where what had it is gone or was moved, to the
 * menu of what is named.
 */
export function useFocus(query: Group, box: RefObject<HTMLElement | null>) {
  const before = useRef(query);
  const goTo = useRef<string>(undefined);
  // After the menus' own effects: a menu that closes gives the keyboard back to its button first.
  useEffect(() => {
    const old = before.current;
    const element = box.current;
    before.current = query;
    if (!element || old === query || !old.id) return;
    const come = newIn(query, old);
    const first =
      come && element.querySelector(place(come))?.querySelector<HTMLElement>('.rule input, input');
    const named = goTo.current;
    goTo.current = undefined;
    if (first) return first.focus();
    if (element.contains(document.activeElement) && !named) return;
    const menu = named && element.querySelector(place(named))?.querySelector<HTMLElement>('[data-menu]');
    (menu || element).focus();
  }, [query, box]);
  return goTo;
}
