/** What was before, what is, and what was undone: each a whole state. */
export interface History<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
  /** Where the last change was typed; typing on at the same place is one step. */
  place?: string;
}

const kept = 100;

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** The history with a change more; at the same place as the last one, the two are one step. */
export function changed<T>({ past, now, place: last }: History<T>, next: T, place?: string): History<T> {
  const goesOn = place !== undefined && place === last;
  return { past: goesOn ? past : [...past, now].slice(-kept), now: next, future: [], place };
}

/** What is typed from here on is a step of its own. */
export const settled = <T>(history: History<T>): History<T> =>
  history.place === undefined ? history : { ...history, place: undefined };

/** Another form of what is, which is no change. */
export const redrawn = <T>(history: History<T>, now: T): History<T> => ({ ...history, now });

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future };
}
