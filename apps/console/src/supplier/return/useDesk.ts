import type { ReturnView } from '@commonweal/wire';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { engine } from '../engine.js';
import { Desk, type LineOnDesk } from './desk.js';
import { draftsOfDevice } from './drafts.js';

const again = 15_000;
const waits = (on: LineOnDesk) => on.fate === 'offline' || on.fate === 'failed' || on.fate === 'typing';

/** The lines of a return, saved by themselves; what could not be sent is tried again when the connection is back. */
export function useDesk(it: ReturnView, onSignedOut: () => void): { desk: Desk; lines: LineOnDesk[] } {
  const [desk] = useState(() => new Desk(it, { server: engine, drafts: draftsOfDevice, onSignedOut }));
  const lines = useSyncExternalStore(desk.listen, desk.look);
  useEffect(() => {
    const retry = () => {
      for (const on of desk.look()) if (waits(on)) void desk.save(on.line.id);
    };
    retry();
    window.addEventListener('online', retry);
    const timer = setInterval(retry, again);
    return () => {
      window.removeEventListener('online', retry);
      clearInterval(timer);
    };
  }, [desk]);
  return { desk, lines };
}
