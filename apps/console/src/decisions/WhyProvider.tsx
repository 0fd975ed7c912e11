import { lazy, type ReactNode, Suspense, useState } from 'react';
import { WhyContext } from './why-context.js';

const WhyDrawer = lazy(() => import('./WhyDrawer.js'));

/** "Why?" can be asked anywhere. */
export const WhyProvider = ({ children }: { children: ReactNode }) => {
  const [asked, setAsked] = useState<string>();
  return (
    <WhyContext.Provider value={setAsked}>
      {children}
      {asked && (
        <Suspense>
          <WhyDrawer decisionId={asked} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </WhyContext.Provider>
  );
};
