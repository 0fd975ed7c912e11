import type { SessionView } from '@commonweal/wire';
import { useCallback, useEffect, useState } from 'react';
import { engine, Refusal } from './engine.js';
import { dropAllDrafts } from './return/drafts.js';

/** Who is signed in: asking, nobody (and whether somebody was), out of reach, or a person. */
export type Session =
  | { is: 'asking' }
  | { is: 'nobody'; ended: boolean }
  | { is: 'out-of-reach' }
  | { is: 'person'; person: SessionView };

export function useSession() {
  const [session, setSession] = useState<Session>({ is: 'asking' });

  const ask = useCallback(async () => {
    setSession({ is: 'asking' });
    try {
      setSession({ is: 'person', person: await engine.session() });
    } catch (error) {
      const isNobody = error instanceof Refusal && error.status === 401;
      setSession(isNobody ? { is: 'nobody', ended: false } : { is: 'out-of-reach' });
    }
  }, []);
  useEffect(() => void ask(), [ask]);

  const signOut = useCallback(async () => {
    await engine.signOut();
    dropAllDrafts();
    setSession({ is: 'nobody', ended: false });
  }, []);
  const entered = useCallback((person: SessionView) => setSession({ is: 'person', person }), []);
  const ended = useCallback(() => setSession({ is: 'nobody', ended: true }), []);
  return { session, ask, signOut, entered, ended };
}
