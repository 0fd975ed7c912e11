import type { TermView } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';

const none: TermView[] = [];

/** Every term in force; none until they are read. */
export function useTerms(): TermView[] {
  return useAnswer(['glossary'], (house) => house.glossary(), { staleTime: 600_000 }).data ?? none;
}
