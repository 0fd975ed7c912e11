import type { DiscussedKind } from '@commonweal/wire';
import { useEffect } from 'react';
import { useHouse } from '../api/data-provider.js';

/** Whoever opens the page has looked: what happened so far is no news to them. */
export function useLooked(subjectKind: DiscussedKind, subjectId: string): void {
  const house = useHouse();
  useEffect(() => {
    // Whether it succeeds matters to nobody: the news stands until they look again.
    void house.watch({ subjectKind, subjectId }, 'look').catch(() => undefined);
  }, [house, subjectKind, subjectId]);
}
