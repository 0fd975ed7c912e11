import { useMemo } from 'react';
import type { TermView } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';

const none: TermView[] = [];

const marked = (terms: TermView[]) => terms.filter(({ quiet }) => !quiet);

/** Every term that is marked in texts; none until they are read. */
export function useTerms(): TermView[] {
  const { data } = useAnswer(['glossary'], (house) => house.glossary(), { staleTime: 600_000 });
  return useMemo(() => (data ? marked(data) : none), [data]);
}
