import { useCallback, useEffect, useState } from 'react';
import { Refusal } from './engine.js';

interface Asked<T> {
  data?: T;
  error?: unknown;
}

/** Asks the engine when the page opens; the end of the session is told to whoever signs in again. */
export function useAsked<T>(read: () => Promise<T>, onSignedOut: () => void) {
  const [asked, setAsked] = useState<Asked<T>>({});
  const ask = useCallback(async () => {
    setAsked({});
    try {
      setAsked({ data: await read() });
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return onSignedOut();
      setAsked({ error });
    }
  }, [read, onSignedOut]);
  useEffect(() => void ask(), [ask]);
  const put = useCallback((data: T) => setAsked({ data }), []);
  return { ...asked, ask, put };
}
