import type { Typed } from './typed.js';

const prefix = 'commonweal.draft.';

/** What was typed and is not with the engine yet. Stays on this device until it is. */
export interface Drafts {
  of(lineId: string): Typed | undefined;
  keep(lineId: string, typed: Typed): void;
  drop(lineId: string): void;
}

/** A browser that keeps nothing (private windows) is no reason to stop. */
const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

export const draftsOfDevice: Drafts = {
  of: (lineId) =>
    attempt(() => {
      const text = localStorage.getItem(prefix + lineId);
      return text ? (JSON.parse(text) as Typed) : undefined;
    }),
  keep: (lineId, typed) => attempt(() => localStorage.setItem(prefix + lineId, JSON.stringify(typed))),
  drop: (lineId) => attempt(() => localStorage.removeItem(prefix + lineId)),
};

/** Who signs out leaves nothing behind. */
export function dropAllDrafts(): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });
}
