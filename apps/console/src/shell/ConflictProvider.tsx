import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Clash, ConflictContext } from './conflict-context.js';

const ConflictDialog = lazy(() => import('./ConflictDialog.js'));

/** The second of two people who edit one thing is told what the first one changed. */
export const ConflictProvider = ({ children }: { children: ReactNode }) => {
  const [clash, setClash] = useState<Clash>();
  return (
    <ConflictContext.Provider value={setClash}>
      {children}
      {clash && (
        <Suspense>
          <ConflictDialog clash={clash} onClose={() => setClash(undefined)} />
        </Suspense>
      )}
    </ConflictContext.Provider>
  );
};
