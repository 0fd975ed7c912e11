import { createContext, useContext } from 'react';
import type { Path } from 'react-querybuilder';

/** What can be done with the condition or group at a path, by its menu or by keys. */
export interface Acts {
  move: (path: Path, way: 'up' | 'down') => void;
  copy: (path: Path) => void;
  cut: (path: Path) => void;
  duplicate: (path: Path) => void;
  remove: (path: Path) => void;
  /** Left out where nothing was copied. */
  paste?: (path: Path) => void;
}

const nothing = () => undefined;

export const ActsContext = createContext<Acts>({
  move: nothing,
  copy: nothing,
  cut: nothing,
  duplicate: nothing,
  remove: nothing,
});

export const useActs = () => useContext(ActsContext);
