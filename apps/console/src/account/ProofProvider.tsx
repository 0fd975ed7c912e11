import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { proveWith } from '../api/proof.js';

const ProofDialog = lazy(() => import('./ProofDialog.js'));

/** Asks who is there where the engine wants to know; then the request that it held up goes on, and nothing typed is lost. */
export const ProofProvider = ({ children }: { children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<(shown: boolean) => void>(() => undefined);
  useEffect(
    () =>
      proveWith(
        () =>
          new Promise((given) => {
            answer.current = given;
            setOpen(true);
          }),
      ),
    [],
  );
  const end = useCallback((shown: boolean) => {
    setOpen(false);
    answer.current(shown);
  }, []);
  return (
    <>
      {children}
      {isOpen && (
        <Suspense>
          <ProofDialog onEnd={end} />
        </Suspense>
      )}
    </>
  );
};
