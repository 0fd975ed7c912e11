import { createContext, useContext } from 'react';

export interface Clash {
  /** What the engine says of it: who changed what. */
  words?: string | undefined;
  /** The row as it was when the form was opened. */
  before: object;
  /** The row as it is. */
  now: object;
}

export const ConflictContext = createContext<(clash: Clash) => void>(() => undefined);

/** Shows what somebody else changed meanwhile. */
export const useConflict = () => useContext(ConflictContext);
